import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { expectAsSaid } from './saidEquality.ts';
import { madeClaims } from './saidGraph.ts';
import { SHORT_SAID_QUESTIONS } from './saidQuestions.ts';

const SEED = Number(process.env.SAID_SEED ?? Math.floor(Math.random() * 2 ** 31));

useNeo4j('what had been said', ({ open }) => {
  test(`on each day a graph answers as the other store with the claims of that day and before (SAID_SEED=${SEED})`, async () => {
    const [asked, truth] = [await open(), await openTemporary()];
    const graphs = fc.sample(madeClaims, { numRuns: 5, seed: SEED });
    const [claims = []] = graphs.toSorted((a, b) => b.length - a.length);
    const questions = SHORT_SAID_QUESTIONS;
    const asking = { seed: SEED, random: 0, questions, known: questions.slice(-1) };
    expect((await expectAsSaid({ asked, truth }, claims, asking)).found).toBeGreaterThan(0);
    for (const store of [asked, truth]) await store.close();
  });
});
