import type { Row, Store, Transaction } from '../stores/Store.ts';
import { type ClaimSentence, claimText } from './claimText.ts';
import { Draft } from './Draft.ts';
import { derivePositionsOf } from './derivePositionsOf.ts';
import { inBatches } from './inBatches.ts';
import { isSeveral } from './isSeveral.ts';
import { renewDocuments } from './renewDocuments.ts';
import { renewStoredNames } from './renewStoredNames.ts';
import { renewWords } from './renewWords.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { wordsOf } from './wordsOf.ts';

/** Actors looked at together. */
const BATCH = 500;

/**
 * Makes anew what an earlier version of this program derived otherwise: every position, the sentences of claims that
 * others report, what documents are found by, names, and the words of everything that is searched. In transactions of
 * a bounded size: where it was cut off, it is to run again.
 *
 * @param onStep told what is begun that takes its time
 */
export async function renewDerived(store: Store, onStep: (step: string) => void): Promise<void> {
  await inBatches(
    store,
    { type: 'Actor', size: BATCH },
    (actors) => onStep(`Deriving the positions of ${actors} actors anew`),
    async (transaction, actors) => {
      const draft = new Draft(transaction);
      await derivePositionsOf(draft, actors);
      await renewSentences(draft, actors);
      await draft.commit();
      await renewLinks(transaction, draft, actors);
    },
  );
  await renewDocuments(store, onStep);
  await renewStoredNames(store, onStep);
  await renewWords(store, onStep);
}

/**
 * A link repeats what lists are cut and ordered by, as the claim had it when the link was made: those to who reports a
 * claim are taken away and made anew.
 */
async function renewLinks(transaction: Transaction, draft: Draft, actors: readonly string[]): Promise<void> {
  const claims = (await draft.find('Claim', 'holder', actors)).filter((claim) => viaOf(claim).length > 0);
  await transaction.put(claims.map((claim) => ({ ...claim, edges: { ...claim.edges, via: [] } })));
  await transaction.put(claims);
}

/**
 * Sentences that were made from the fields, and not by a person, name those who report them, and have a verb in the plural
 * where several hold something.
 */
async function renewSentences(draft: Draft, actors: readonly string[]): Promise<void> {
  const holders = await rowsById(draft, ['Actor'], actors);
  const several = new Set(actors.filter((id) => isSeveral(holders.get(id) ?? { fields: {} })));
  const claims = (await draft.find('Claim', 'holder', actors)).filter(
    (claim) =>
      viaOf(claim).length > 0 ||
      several.has(String(claim.edges.holder)) ||
      claim.fields.condition !== null ||
      claim.fields.hedged === true,
  );
  const named = await rowsById(
    draft,
    ['Actor', ...TARGETS],
    claims.flatMap((claim) => [String(claim.edges.holder), String(claim.edges.target), ...viaOf(claim)]),
  );
  for (const claim of claims) {
    const holder = String(claim.edges.holder);
    const target = named.get(String(claim.edges.target));
    const nameOf = (id: string) => String(named.get(id)?.fields.name);
    const sentence = (said: Pick<ClaimSentence, 'several' | 'via' | 'condition' | 'hedged'>) =>
      claimText({
        ...said,
        holder: nameOf(holder),
        stance: String(claim.fields.stance),
        tense: String(claim.fields.tense),
        targetType: String(target?.type),
        target: String(target?.fields.text),
      });
    const asOnce = sentence({ several: false, via: [], condition: null, hedged: false });
    if (claim.fields.text !== asOnce) continue;
    const { condition, hedged } = claim.fields;
    const text = sentence({
      several: several.has(holder),
      via: viaOf(claim).map(nameOf),
      condition: typeof condition === 'string' ? condition : null,
      hedged: hedged === true,
    });
    const fields = { ...claim.fields, text };
    draft.put([{ ...claim, fields, words: wordsOf('Claim', fields) }]);
  }
}

function viaOf({ edges }: Row): readonly string[] {
  return [edges.via ?? []].flat();
}
