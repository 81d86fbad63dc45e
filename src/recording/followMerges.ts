import type { Row } from '../stores/Store.ts';
import { concernsOf } from './concernsOf.ts';
import type { Draft } from './Draft.ts';
import { rootsOf } from './mergeGroups.ts';
import { pairId } from './pairId.ts';
import { ledBy, recordedEnds } from './recordedEnds.ts';
import { sentenceEnds, withSentence } from './renewSentences.ts';
import { sentenceOf } from './sentenceOf.ts';

/**
 * Claims, offices and ties as merges have them now: they lead to what the records were merged into that they were recorded
 * with, and keep those. What is derived of a claim's ends follows. Those that lead there already are given as they are.
 */
export async function followMerges(draft: Draft, statements: readonly Row[]): Promise<readonly Row[]> {
  const recorded = statements.map(recordedEnds);
  const rootOf = await rootsOf(draft, {
    actors: recorded.flatMap(({ target: _, ...actors }) => Object.values(actors).flat()),
    targets: recorded.flatMap(({ target }) => target ?? []),
  });
  const led = statements.map((row) => ({ row, led: ledBy(row, rootOf) }));
  const moved = led.flatMap((one) => (one.led.type === 'Claim' && one.led !== one.row ? [one.led] : []));
  const ends = await sentenceEnds(draft, moved);
  return led.map((one) =>
    one.led.type === 'Claim' && one.led !== one.row ? derived(one.led, ends) : one.led,
  );
}

/** A claim with what is derived of its ends. */
function derived(claim: Row, ends: ReadonlyMap<string, Row>): Row {
  const holder = String(claim.edges.holder);
  const target = ends.get(String(claim.edges.target));
  if (!target) throw new Error(`The claim ${claim.id} lacks its target.`);
  const row: Row = {
    ...claim,
    fields: {
      ...claim.fields,
      underIssue: target.fields.underIssue ?? null,
      pair: pairId(holder, target.id),
    },
    edges: { ...claim.edges, ...concernsOf(holder, target) },
  };
  return claim.fields.generated === true ? withSentence(row, sentenceOf(row, ends)) : row;
}
