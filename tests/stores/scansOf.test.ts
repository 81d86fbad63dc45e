import { expect, test } from 'vitest';
import { graphModel } from '../../src/schema/graphModel.ts';
import { rowsScanned, scansOf } from '../../src/stores/scansOf.ts';
import { planned } from '../plan/planned.ts';

/** Where each type has 1,000 rows. */
function scanned(query: string): number {
  const { plan, values } = planned(query);
  return rowsScanned(scansOf(graphModel, plan), values, () => 1_000);
}

test.each([
  [
    'what ends with its page',
    '{ claims(first: 200) { nodes { id holder { name } evidence { exact } } } }',
    0,
  ],
  ['a list by an index', '{ claims(filter: { stance: [OBJECTS] }) { nodes { id } } }', 0],
  ['a total in an index', '{ claims { totalCount } }', 100],
  ['a total without one', '{ claims(filter: { hedged: true }) { totalCount } }', 1_000],
  [
    'a list without one, which may never be full',
    '{ claims(filter: { hedged: true }) { nodes { id } } }',
    1_000,
  ],
  [
    'the same under two names',
    '{ a: claims(filter: { hedged: true }) { totalCount } b: claims(filter: { tense: FORMER }) { totalCount } }',
    2_000,
  ],
  ['who reports it, by an index', '{ claims(filter: { via: "tass" }) { totalCount } }', 0.1],
  ['a day behind an edge', '{ claims(filter: { publishedFrom: "2025" }) { nodes { id } } }', 1_000],
  ['whether something is there', '{ claims(filter: { hasCondition: true }) { totalCount } }', 1_000],
  ['what belongs to one other', '{ claims(filter: { holder: "macron", hedged: true }) { totalCount } }', 1],
  [
    'what belongs to each of a page',
    '{ actors(first: 20) { nodes { claims(filter: { hedged: true }) { totalCount } } } }',
    20,
  ],
  ['words, of which some are enough', '{ search(query: "talks") { nodes { __typename } } }', 400],
  ['words that are counted', '{ search(query: "talks") { totalCount } }', 8_000],
])('%s: %s', (_, query, rows) => {
  expect(scanned(query)).toBeCloseTo(rows);
});
