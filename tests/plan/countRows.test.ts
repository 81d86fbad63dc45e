import { expect, test } from 'vitest';
import { countRows } from '../../src/plan/countRows.ts';
import { planned, refusalOf } from './planned.ts';

const count = (text: string, variables = {}) => {
  const { plan, values } = planned(text, variables, { limits: { rows: Number.POSITIVE_INFINITY } });
  return countRows(plan, values);
};

test.each([
  ['none for one thing and its small sets', '{ actor(slug: "a") { offices { title } } }', 0],
  ['first of a page', '{ actors(first: 7) { nodes { slug } } }', 7],
  ['50 where first is left out', '{ actors { nodes { slug } } }', 50],
  ['none where only a total is asked', '{ actors(first: 7) { totalCount } }', 0],
  [
    'first times first, and the outer rows',
    '{ actors(first: 7) { nodes { claims(first: 3) { nodes { id } } } } }',
    7 + 7 * 3,
  ],
  [
    'through one and list',
    '{ actors(first: 7) { nodes { ties { from { claims(first: 3) { nodes { id } } } } } } }',
    7 + 7 * 3,
  ],
  ['250 for a long text', '{ document(slug: "d") { title text } }', 250],
  [
    '250 for each time that a long text is asked',
    '{ documents(first: 7) { nodes { text again: text } } }',
    7 + 7 * 500,
  ],
  ['all roots together', '{ a: actors(first: 7) { nodes { slug } } places(first: 2) { nodes { slug } } }', 9],
  [
    'lists beside each other',
    '{ actors(first: 2) { nodes { claims(first: 3) { nodes { id } } positions(first: 5) { nodes { id } } } } }',
    2 + 6 + 10,
  ],
  [
    'the most of the types that may stand there',
    '{ node(id: "x") { ... on Actor { claims(first: 3) { nodes { id } } } ... on Issue { claims(first: 9) { nodes { id } } } } }',
    9,
  ],
])('%s', (_, text, rows) => {
  expect(count(text)).toBe(rows);
});

test('200,000 are allowed, and one more is not', () => {
  const text = `query ($n: Int) {
    actors(first: 200) { nodes { claims(first: 199) { nodes { evidence { claims(first: 4) { nodes { id } } } } } } }
    places(first: $n) { nodes { slug } }
  }`;
  // 200 + 200 × 199 + 200 × 199 × 4 = 199,200
  expect(count(text, { n: 200 })).toBe(199_400);
  expect(planned(text, { n: 200 }).plan.roots).toHaveLength(2);
  const refusal = refusalOf(() => planned(text, { n: 200 }, { limits: { rows: 199_399 } }));
  expect([refusal.code, refusal.details]).toEqual([
    'OPERATION_TOO_LARGE',
    { limit: 'rows', allowed: 199_399, given: 199_400 },
  ]);
  expect(refusal.message).toBe(
    'The operation may give 199400 rows ("first" multiplied down the tree, and 250 for each whole text); 199399 are allowed. Ask for smaller pages, in the inner lists first.',
  );
});

test('what counts as much whatever is asked of it is to be asked in several operations', () => {
  const text =
    '{ network { claims } digest { totalCount } a: coalitions { claims } positionChanges { totalCount } }';
  const refusal = refusalOf(() => planned(text, {}, { limits: { rows: 199_999 } }));
  expect(refusal.message).toBe(
    'The operation may read 200000 rows; 199999 are allowed, and of these "network" counts as 50000, "digest" counts as 50000, "a" counts as 50000, "positionChanges" counts as 50000, whatever is asked of it. Ask for them in several operations.',
  );
});
