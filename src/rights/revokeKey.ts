import { DemarcheError, didYouMean } from '../errors.ts';
import { holdChanges } from '../recording/writeChange.ts';
import type { Store } from '../stores/Store.ts';
import { readKeys } from './listKeys.ts';
import { rowOfKey, type StoredKey } from './StoredKey.ts';

/**
 * Revokes the good key with a name. A change that is being made with it is confirmed before this, or not at all.
 *
 * Throws REFUSED where no good key has that name.
 */
export async function revokeKey(
  store: Pick<Store, 'transaction'>,
  name: string,
  now = new Date(),
): Promise<StoredKey> {
  return store.transaction(async (transaction) => {
    // Whoever changes something holds them as well when the key is looked at for the last time.
    await holdChanges(transaction);
    const keys = await readKeys(transaction);
    const key = keys.find((one) => one.revokedAt === null && one.name === name);
    if (key === undefined) throw new DemarcheError('REFUSED', noSuchKey(name, keys));
    const revoked = { ...key, revokedAt: now.toISOString() };
    await transaction.put([rowOfKey(revoked)]);
    return revoked;
  });
}

function noSuchKey(name: string, keys: readonly StoredKey[]): string {
  const before = keys.findLast((key) => key.name === name);
  if (before?.revokedAt)
    return `The key ${JSON.stringify(name)} was revoked already, at ${before.revokedAt}.`;
  const good = keys.filter((key) => key.revokedAt === null).map((key) => key.name);
  return `There is no key ${JSON.stringify(name)}.${didYouMean(name, good)}`;
}
