import type { Store } from '../src/stores/Store.ts';

/**
 * A store that reads in another way, and does all else as the given one: so are earlier slugs read, which the service
 * looks for now and then, whoever asks for what.
 */
export function readingBy(store: Store, read: Store['read']): Store {
  return {
    read: (plan, values, signal) =>
      plan.roots.some((root) => 'listOf' in root && root.listOf === 'FormerSlug')
        ? store.read(plan, values, signal)
        : read(plan, values, signal),
    print: (plan) => store.print(plan),
    explain: (plan, values) => store.explain(plan, values),
    transaction: (work) => store.transaction(work),
    snapshot: (work) => store.snapshot(work),
    forget: () => store.forget(),
    health: () => store.health(),
    close: () => store.close(),
  };
}
