import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { histories } from '../recording/mergeHistories.ts';
import { historyContract } from './historyContract.ts';
import { askAgain } from './knownContract.ts';

const SEED = Number(process.env.KNOWN_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env.KNOWN_RUNS ?? 1);
const STEPS = Number(process.env.KNOWN_STEPS ?? 4);

useNeo4j('what was known', ({ open }) => {
  historyContract(open);

  test(`is answered as it was then, in ${RUNS} histories (KNOWN_SEED=${SEED})`, async () => {
    for (const [nth, steps] of fc.sample(histories, { numRuns: RUNS, seed: SEED }).entries()) {
      const store = await open();
      try {
        const asked = await askAgain(store, steps.slice(0, STEPS), { random: 1, published: 1 });
        expect(asked).toBeGreaterThan(0);
        console.log(`${asked} questions asked as of a moment; KNOWN_SEED=${SEED}, history ${nth + 1}`);
      } finally {
        await store.close();
      }
    }
  });
});
