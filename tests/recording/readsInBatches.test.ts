import { expect, test } from 'vitest';
import type { Command } from '../../src/commands/Command.ts';
import { record } from '../../src/record.ts';
import type { Store, Transaction } from '../../src/stores/Store.ts';
import { claim, declare, dossier, openGraph, words } from './graph.ts';

/** Records, and counts how often the transaction was asked or told something. */
async function callsOf(store: Store, commands: readonly Command[]): Promise<number> {
  let calls = 0;
  const called = <T>(answer: Promise<T>): Promise<T> => {
    calls += 1;
    return answer;
  };
  const counted = (transaction: Transaction): Transaction => ({
    damage: () => called(transaction.damage()),
    lock: (rows) => called(transaction.lock(rows)),
    get: (type, ids) => called(transaction.get(type, ids)),
    ids: (type, part) => called(transaction.ids(type, part)),
    find: (type, key, values) => called(transaction.find(type, key, values)),
    put: (rows, options) => called(transaction.put(rows, options)),
    remove: (type, ids, options) => called(transaction.remove(type, ids, options)),
    forgetPast: () => called(transaction.forgetPast()),
  });
  const counting: Store = {
    read: (...asked) => store.read(...asked),
    print: (plan) => store.print(plan),
    explain: (...asked) => store.explain(...asked),
    transaction: (work) => store.transaction((transaction) => work(counted(transaction))),
    forget: () => store.forget(),
    snapshot: (work) => store.snapshot((transaction) => work(counted(transaction))),
    health: () => store.health(),
    close: () => store.close(),
  };
  await record(counting, commands);
  return calls;
}

/** A list with this many claims of as many actors on as many proposals, each superseding the one before. */
function listOf(n: number): { readonly full: readonly Command[]; readonly left: readonly Command[] } {
  const instead = Array.from({ length: n }, (_, i) => [
    declare('talks', 'Actor', `actor-${i}`, { name: `Actor ${i}`, kind: 'PERSON' }),
    declare('talks', 'Proposal', `proposal-${i}`, {
      text: `${i}`,
      kind: 'TERMS',
      evidence: [words('Nobody met')],
    }),
  ]).flat();
  const claims = Array.from({ length: n }, (_, i) => [
    claim('talks', `actor-${i} PROPOSES proposal-${i}`, { name: `first-${i}` }),
    claim('talks', `actor-${i} OBJECTS proposal-${i}`, {
      supersedes: [{ claim: `first-${i}`, evidence: [words('Now')] }],
    }),
  ]).flat();
  return { full: dossier('talks', claims, { instead }), left: dossier('talks', [], { instead }) };
}

test('a list costs the same number of reads and writes, however long it is', async () => {
  const costs = [];
  for (const n of [5, 50]) {
    const store = await openGraph();
    const { full, left } = listOf(n);
    costs.push({
      load: await callsOf(store, full),
      again: await callsOf(store, full),
      leave: await callsOf(store, left),
      back: await callsOf(store, full),
    });
  }
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]?.load).toBeGreaterThan(10);
});
