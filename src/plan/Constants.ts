import type { Value } from './bindValues.ts';
import type { Param } from './ReadPlan.ts';

/** Makes values that stand behind those of a plan. */
export interface Constants {
  constant(value: Value): Param;
}
