import { assembleText } from '../src/plan/assemble.ts';
import type { Store } from '../src/stores/Store.ts';

/** A store that reads in another way, whoever asks, and does all else as the given one. */
export function readingBy(store: Store, read: Store['read']): Store {
  return {
    read,
    readText: async (plan, values, answer, waiting) =>
      assembleText(answer, plan, await read(plan, values, waiting)),
    print: (plan) => store.print(plan),
    transaction: (work) => store.transaction(work),
    health: () => store.health(),
    close: () => store.close(),
  };
}
