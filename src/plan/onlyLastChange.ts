import { CHANGE_COUNTER } from '../schema/changeCounter.ts';
import type { Value } from './bindValues.ts';
import { lastChangeRoot } from './lastChangeRoot.ts';
import type { ReadPlan } from './ReadPlan.ts';

/** Asks how far the graph has come, and for nothing else: one row by its id. */
export const onlyLastChange: { readonly plan: ReadPlan; readonly values: readonly Value[] } = {
  plan: { roots: [lastChangeRoot(0)] },
  values: [CHANGE_COUNTER],
};
