import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executing } from '../api/mutations/executing.ts';
import { histories } from '../recording/mergeHistories.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { historyContract } from './historyContract.ts';
import { askAgain, empty } from './knownContract.ts';

const ADMIN = { name: 'Ada', role: 'ADMIN', key: null } as const;

/** `KNOWN_SEED` plays one run's histories again, `KNOWN_RUNS` says how many. */
const SEED = Number(process.env.KNOWN_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env.KNOWN_RUNS ?? 500);

test(`what was known is answered as it was then, in ${RUNS} histories (KNOWN_SEED=${SEED})`, async () => {
  const store = await openTemporary();
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      await empty(store);
      asked += await askAgain(store, steps.slice(0, 3), { random: 1, published: 1 });
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  await store.close();
  console.log(`${asked} questions asked as of a moment; KNOWN_SEED=${SEED}`);
});

historyContract(openTemporary);

test('what has not come, and what is answered of today only, is refused', async () => {
  const store = await openTemporary();
  const ask = executing(store);
  const refused = async (known: string, selected: string) =>
    (await ask(`query Q @asOf(known: "${known}") { ${selected} }`, {}, ADMIN)).errors;
  const code = 'BAD_ARGUMENT';
  const then = '2026-11-24T00:00:00Z';
  expect(await refused('2999-01-01T00:00:00Z', 'claims { totalCount }')).toMatchObject([
    { extensions: { code, argument: 'known', directive: 'asOf' } },
  ]);
  for (const [field, selected] of [
    ['mergeCandidates', 'mergeCandidates(kind: ACTORS) { __typename }'],
    ['suggestions', 'suggestions(document: "talks") { __typename }'],
    ['drafts', 'drafts { totalCount }'],
  ] as const)
    expect(await refused(then, selected)).toMatchObject([{ extensions: { code, field } }]);
  await store.close();
});
