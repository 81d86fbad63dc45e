import type { Param } from '../../plan/ReadPlan.ts';

/** A value beside the plan. Everything comes in the one parameter `$p`, which keeps one text one entry in plan caches. */
export function value(param: Param): string {
  return `$p.a${param}`;
}
