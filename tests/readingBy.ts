import type { Store } from '../src/stores/Store.ts';

/** A store that reads in another way, and does all else as the given one. */
export function readingBy(store: Store, read: Store['read']): Store {
  return {
    read,
    print: (plan) => store.print(plan),
    explain: (plan, values) => store.explain(plan, values),
    transaction: (work) => store.transaction(work),
    health: () => store.health(),
    close: () => store.close(),
  };
}
