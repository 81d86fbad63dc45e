import type { Command } from '../commands/Command.ts';
import { formerSlugsIn } from '../commands/formerSlugsIn.ts';
import { tableOf } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { readDeclaration } from './declarationRow.ts';
import { isSeveral } from './isSeveral.ts';
import { rowsById, TARGETS } from './rowsById.ts';
import { sentenceOf } from './sentenceOf.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * Makes the sentences of claims anew that were made from their fields, where the commands correct the name of who holds or
 * reports a claim or the words of what it is about. To be called when the records are written, and before new claims are.
 */
export async function renewSentences(
  draft: Draft,
  commands: readonly Command[],
  takenBack: readonly Row[],
): Promise<void> {
  const touched = [...commands.filter((c) => c.do === 'declare'), ...takenBack.map(readDeclaration)].map(
    ({ type, slug }) => ({ type, from: slug, to: slug }),
  );
  const changed: Row[] = [];
  for (const [table, ofTable] of Map.groupBy([...touched, ...formerSlugsIn(commands)], ({ type }) =>
    tableOf(type),
  )) {
    const types = table === 'Target' ? TARGETS : [table];
    const before = await rowsById(
      { get: (type, ids) => draft.stored(type, ids) },
      types,
      ofTable.map(({ from }) => idOf(table, from)),
    );
    const after = await rowsById(
      draft,
      types,
      ofTable.map(({ to }) => idOf(table, to)),
    );
    for (const { from, to } of ofTable) {
      const [was, is] = [before.get(idOf(table, from)), after.get(idOf(table, to))];
      if (was && is && spokenOf(was) !== spokenOf(is)) changed.push(is);
    }
  }
  const ids = new Set(changed.map(({ id }) => id));
  const claims = new Map<string, Row>();
  for (const edge of ['holder', 'via', 'target'])
    for (const claim of await draft.find('Claim', edge, ids))
      if (claim.fields.generated === true) claims.set(claim.id, claim);
  const ends = await sentenceEnds(draft, [...claims.values()]);
  for (const claim of claims.values()) draft.put([withSentence(claim, sentenceOf(claim, ends))]);
}

/** What sentences take of an actor or a target. */
function spokenOf(row: Row): string {
  return JSON.stringify([row.type, row.fields.name, row.fields.text, row.type === 'Actor' && isSeveral(row)]);
}

/** What the sentences of some claims are made of: their holders, targets and those who report them, by their ids. */
export async function sentenceEnds(draft: Draft, claims: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const ends = claims.flatMap(({ edges }) =>
    [edges.holder ?? [], edges.target ?? [], edges.via ?? []].flat(2),
  );
  return rowsById(draft, ['Actor', ...TARGETS], ends);
}

/** A claim with a sentence that was made for it. */
export function withSentence(claim: Row, text: string): Row {
  const fields = { ...claim.fields, text, generated: true };
  return { ...claim, fields, words: wordsOf('Claim', fields) };
}
