import { claimText } from '../evidence/claimText.ts';
import type { Row, Store, Transaction } from '../stores/Store.ts';
import { beginHistory } from './beginHistory.ts';
import { Draft } from './Draft.ts';
import { derivePositionsOf } from './derivePositionsOf.ts';
import { inBatches } from './inBatches.ts';
import { renewCoders } from './renewCoders.ts';
import { renewDocuments } from './renewDocuments.ts';
import { sentenceEnds, withSentence } from './renewSentences.ts';
import { renewStoredHidden } from './renewStoredHidden.ts';
import { renewStoredNames } from './renewStoredNames.ts';
import { renewStoredStanding } from './renewStoredStanding.ts';
import { renewWords } from './renewWords.ts';
import { saidIn } from './sentenceOf.ts';
import { holdChanges, lastPlace } from './writeChange.ts';

/** Actors looked at together. */
const BATCH = 500;

/**
 * Makes anew what an earlier version of this program derived otherwise: every position, which proposals are opposed, the sentences of claims that
 * others report, what is hidden, who coded what, what documents are found by, names, and the words of everything that is
 * searched. In transactions of a bounded size: where it was cut off, it is to run again.
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
      await renewMadeSentences(draft, actors);
      await markUndisputed(draft, actors);
      await draft.commit();
      await renewLinks(transaction, draft, actors);
    },
  );
  await renewStoredStanding(store, onStep);
  await renewCoders(store, onStep);
  await renewStoredHidden(store, onStep);
  await renewDocuments(store, onStep);
  await renewStoredNames(store, onStep);
  await renewWords(store, onStep);
  // What an earlier version kept of the past is derived as it derived it, if it kept any.
  await store.transaction(async (transaction) => {
    await holdChanges(transaction);
    const { seq: last } = await lastPlace(transaction);
    if (last > 0) await beginHistory(transaction, last);
  });
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
 * Sentences that were made from the fields, and not by a person, are made anew. Earlier versions kept nothing of who made
 * a sentence; theirs are known by what they said.
 */
async function renewMadeSentences(draft: Draft, actors: readonly string[]): Promise<void> {
  const claims = await draft.find('Claim', 'holder', actors);
  const ends = await sentenceEnds(draft, claims);
  for (const claim of claims) {
    const said = saidIn(claim, ends);
    const text = claimText(said);
    const withoutCondition = { ...said, condition: null, hedged: false };
    const earlier = [withoutCondition, { ...withoutCondition, several: false, via: [] }].map(claimText);
    const isMade = claim.fields.generated === true || [text, ...earlier].includes(String(claim.fields.text));
    draft.put([
      isMade ? withSentence(claim, text) : { ...claim, fields: { ...claim.fields, generated: false } },
    ]);
  }
}

/** Earlier versions knew of no assertions that repeat a claim, so that none was disputed. */
async function markUndisputed(draft: Draft, actors: readonly string[]): Promise<void> {
  const claims = await draft.find('Claim', 'holder', actors);
  draft.put(
    claims.map((claim) => ({
      ...claim,
      fields: { ...claim.fields, disputed: claim.fields.disputed === true },
    })),
  );
}

function viaOf({ edges }: Row): readonly string[] {
  return [edges.via ?? []].flat();
}
