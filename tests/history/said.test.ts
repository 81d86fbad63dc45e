import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { expectAsSaid } from './saidEquality.ts';
import { madeClaims } from './saidGraph.ts';
import { SAID_QUESTIONS } from './saidQuestions.ts';

const SEED = Number(process.env.SAID_SEED ?? Math.floor(Math.random() * 2 ** 31));
const CASES = Number(process.env.SAID_CASES ?? 500);

test(`${CASES} times: as of a day a graph answers as one with the claims of that day and before (SAID_SEED=${SEED})`, async () => {
  const [asked, truth] = [await openTemporary(), await openTemporary()];
  let days = 0;
  let found = 0;
  for (let nth = 0; days < CASES; nth += 1) {
    const seed = SEED + nth;
    const [claims = []] = fc.sample(madeClaims, { numRuns: 1, seed });
    const asking = { seed, random: 1, questions: SAID_QUESTIONS, known: SAID_QUESTIONS };
    const done = await expectAsSaid({ asked, truth }, claims, asking);
    days += done.days;
    found += done.found;
  }
  expect(days).toBeGreaterThanOrEqual(CASES);
  expect(found).toBeGreaterThan(2 * CASES);
  for (const store of [asked, truth]) await store.close();
});
