import type { ReadPlan } from '../src/plan/ReadPlan.ts';
import type { Store } from '../src/stores/Store.ts';

/** Whether a plan is that of the earlier slugs, which the service looks for now and then, whoever asks for what. */
export function isOfFormerSlugs({ roots }: ReadPlan): boolean {
  return roots.some((root) => 'listOf' in root && root.listOf === 'FormerSlug');
}

/**
 * A store that reads in another way, and does all else as the given one: so are earlier slugs read.
 */
export function readingBy(store: Store, read: Store['read']): Store {
  return {
    read: (plan, values, signal) =>
      isOfFormerSlugs(plan) ? store.read(plan, values, signal) : read(plan, values, signal),
    print: (plan) => store.print(plan),
    explain: (plan, values) => store.explain(plan, values),
    transaction: (work) => store.transaction(work),
    snapshot: (work) => store.snapshot(work),
    forget: () => store.forget(),
    health: () => store.health(),
    close: () => store.close(),
  };
}
