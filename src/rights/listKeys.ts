import type { Store, Transaction } from '../stores/Store.ts';
import { keyOfRow, type StoredKey } from './StoredKey.ts';

/** Every key that was ever made, in the order of their names and then of when they were made. */
export function listKeys(store: Pick<Store, 'transaction'>): Promise<readonly StoredKey[]> {
  return store.transaction(readKeys);
}

/** The same within a transaction. */
export async function readKeys(transaction: Transaction): Promise<readonly StoredKey[]> {
  const rows = await transaction.get('Key', await transaction.ids('Key'));
  const order = ({ name, madeAt }: StoredKey) => `${name}\n${madeAt}`;
  return rows.map(keyOfRow).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
