import { buildSchema, parse } from 'graphql';
import { Planner } from '../src/plan/Planner.ts';
import { graphModel, sdl } from '../src/schema/graphModel.ts';
import { publicSdl } from '../src/schema/publicSdl.ts';
import { printPlan } from '../src/stores/sqlite/printPlan.ts';
import type { Case } from './cases.ts';
import { median } from './Stopwatch.ts';

const LIMITS = { selections: 60, levels: 10, rows: 200_000, first: 200 };
const ROUNDS = 10;
const TIMES_FOUND = 200;

/** Milliseconds that planning an operation and printing it as SQL take the first time, and planning when it is known. */
export function timePlanning(asked: readonly Case[]): { readonly first: number; readonly again: number } {
  const schema = buildSchema(publicSdl(sdl));
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const planner = new Planner({ model: graphModel, schema, limits: LIMITS });
    for (const { query, variables } of asked) {
      const document = parse(query);
      const start = performance.now();
      printPlan(graphModel, planner.open(document, null, variables).plan);
      first.push(performance.now() - start);
      const before = performance.now();
      for (let i = 0; i < TIMES_FOUND; i += 1) planner.open(document, null, variables);
      again.push((performance.now() - before) / TIMES_FOUND);
    }
  }
  return { first: median(first), again: median(again) };
}
