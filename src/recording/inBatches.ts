import type { Store, Transaction } from '../stores/Store.ts';

/**
 * Does something with every row of a type, so many at a time, each time in a transaction that keeps others from them.
 *
 * @param onStart told how many rows there are, where there is any
 */
export async function inBatches(
  store: Store,
  { type, size }: { readonly type: string; readonly size: number },
  onStart: (rows: number) => void,
  work: (transaction: Transaction, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const ids = await store.transaction((transaction) => transaction.ids(type));
  if (ids.length > 0) onStart(ids.length);
  for (let i = 0; i < ids.length; i += size) {
    const batch = ids.slice(i, i + size);
    await store.transaction(async (transaction) => {
      await transaction.lock(batch.map((id) => ({ type, id })));
      await work(transaction, batch);
    });
  }
}
