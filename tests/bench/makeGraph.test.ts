import { afterAll, beforeAll, expect, test } from 'vitest';
import { MadeCommands } from '../../bench/graphs/madeCommands.ts';
import { commandsOf, makeGraph, RECORDED_AT } from '../../bench/graphs/makeGraph.ts';
import { record } from '../../src/record.ts';
import type { Row } from '../../src/stores/Store.ts';
import { type Opened, openEmpty } from '../api/seeded.ts';

const CLAIMS = 600;

let opened: Opened;
let made: readonly Row[];
beforeAll(async () => {
  opened = await openEmpty();
  made = [...makeGraph(CLAIMS)];
});
afterAll(() => opened.discard());

test('the made graph is what recording the same commands stores', async () => {
  const { recorded, rows } = await record(opened.store, commandsOf(new MadeCommands(CLAIMS)), {
    clock: () => RECORDED_AT,
  });
  expect(recorded.length).toBe(CLAIMS);
  expect(rows).toBe(made.filter(({ type }) => !type.startsWith('Change')).length);
  for (const [type, ofType] of Map.groupBy(made, (row) => row.type)) {
    const ids = ofType.map((row) => row.id);
    const stored = await opened.store.transaction((t) => t.get(type, ids));
    expect(byId(stored)).toEqual(byId(ofType));
  }
});

test('there are hubs, drafts, changes of mind, and holders on both sides', () => {
  const claims = made.filter((row) => row.type === 'Claim');
  const most = Math.max(...[...Map.groupBy(claims, (c) => c.edges.holder).values()].map((c) => c.length));
  expect(most).toBeGreaterThan(CLAIMS / 12);
  expect(claims.some((c) => c.fields.status === 'DRAFT')).toBe(true);
  expect(claims.some((c) => String(c.fields.order).startsWith('~'))).toBe(true);
  expect(made.some((row) => row.type === 'Supersession')).toBe(true);
  expect(made.some((row) => row.type === 'Position' && row.fields.mixed === true)).toBe(true);
  expect(made.some((row) => row.type === 'Position' && row.fields.former === true)).toBe(true);
});

/** Ends that are kept in no order are compared in one. */
function byId(rows: readonly Row[]): ReadonlyMap<string, unknown> {
  return new Map(
    rows
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => [
        row.id,
        {
          ...row,
          edges: Object.fromEntries(
            Object.entries(row.edges).map(([name, ends]) => [
              name,
              Array.isArray(ends) && name !== 'via' ? [...ends].sort() : ends,
            ]),
          ),
        },
      ]),
  );
}
