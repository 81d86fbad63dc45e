import { parse } from 'graphql';
import { graphModel } from '../src/schema/graphModel.ts';
import { printPlan } from '../src/stores/sqlite/printPlan.ts';
import type { Case } from './cases.ts';
import { newPlanner } from './newPlanner.ts';
import { median } from './Stopwatch.ts';

const ROUNDS = 10;
const TIMES_FOUND = 200;

/** Milliseconds that planning an operation and printing it as SQL take the first time, and planning when it is known. */
export function timePlanning(asked: readonly Case[]): { readonly first: number; readonly again: number } {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const planner = newPlanner();
    for (const { query, variables } of asked) {
      const document = parse(query);
      const start = performance.now();
      printPlan(graphModel, planner.plan(document, null, variables).plan);
      first.push(performance.now() - start);
      const before = performance.now();
      for (let i = 0; i < TIMES_FOUND; i += 1) planner.plan(document, null, variables);
      again.push((performance.now() - before) / TIMES_FOUND);
    }
  }
  return { first: median(first), again: median(again) };
}
