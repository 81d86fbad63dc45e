import { expect, test } from 'vitest';
import { countRows } from '../../src/plan/countRows.ts';
import { costOf, planned } from './planned.ts';

const NETWORK =
  'query ($filter: ClaimFilter) { network(filter: $filter) { claims ties { from } nodes { slug } } }';

test('rows of which something is computed are a list, with how many there may be', () => {
  const { plan, values } = planned(NETWORK, { filter: { target: 'geneva' } });
  const [root] = plan.roots;
  if (root?.kind !== 'tabulation') throw new Error('No tabulation.');
  expect(values[root.most]).toBe(50_000);
  expect(root.rows.conditions.map((c) => ('field' in c ? c.field : c.kind))).toEqual(['target', 'status']);
  const [shape] = root.rows.shapes;
  expect(shape?.selections.map(({ key, kind }) => `${kind} ${key}`)).toEqual([
    ...['scalar id', 'scalar stance', 'scalar tense', 'scalar day', 'one position', 'list evidence'],
    ...['one holder', 'one target', 'one document'],
  ]);
  expect(countRows(plan, values)).toBe(50_000);
});

test('no more are read than a call may give', () => {
  const { plan, values } = planned(NETWORK, {}, { limits: { rows: 7 } });
  const [root] = plan.roots;
  expect(root?.kind === 'tabulation' && values[root.most]).toBe(7);
});

test('what is asked of it costs selections as everywhere, and arguments that cut nothing are not in the plan', () => {
  expect(costOf(NETWORK)).toBe(3);
  const plain = planned('{ network { claims } }').plan;
  expect(planned('{ network(of: IGNORE, mode: TARGETS) { claims } }').plan).toEqual(plain);
});
