import { DemarcheError } from '../../errors.ts';
import { holdChanges } from '../../recording/writeChange.ts';
import type { Store, Transaction } from '../../stores/Store.ts';

/**
 * Reads the graph as it is at one moment, for work that writes meanwhile what it reads, and so cannot be begun anew.
 *
 * Throws STORE_UNAVAILABLE where the database wants it done again.
 */
export async function readOnce<T>(
  store: Pick<Store, 'snapshot'>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let begun = false;
  return store.snapshot(async (transaction) => {
    if (begun)
      throw new DemarcheError(
        'STORE_UNAVAILABLE',
        'The database broke off while the graph was being read. Export it again.',
      );
    begun = true;
    await holdChanges(transaction);
    return work(transaction);
  });
}
