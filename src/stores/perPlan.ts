import type { ReadPlan } from '../plan/ReadPlan.ts';

/** What is made of a plan, made once for each and kept as long as the plan is. */
export function perPlan<Made extends object>(make: (plan: ReadPlan) => Made): (plan: ReadPlan) => Made {
  const made = new WeakMap<ReadPlan, Made>();
  return (plan) => {
    const known = made.get(plan);
    if (known) return known;
    const fresh = make(plan);
    made.set(plan, fresh);
    return fresh;
  };
}
