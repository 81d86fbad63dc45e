import { DemarcheError } from '../errors.ts';
import { foldName } from '../evidence/foldName.ts';
import { idOf } from '../schema/idOf.ts';
import type { Store } from '../stores/Store.ts';
import { checkKeyName, isSameName } from './keyName.ts';
import { readKeys } from './listKeys.ts';
import type { Role } from './Role.ts';
import { rowOfKey } from './StoredKey.ts';
import { keyId, makeSecret } from './secrets.ts';

/**
 * Makes a key, and gives its secret, which is kept nowhere.
 *
 * Throws REFUSED where its name cannot be used, or a key that is good has it.
 */
export async function makeKey(
  store: Pick<Store, 'transaction'>,
  { name, role }: { readonly name: string; readonly role: Role },
  now = new Date(),
): Promise<string> {
  checkKeyName(name);
  const secret = makeSecret();
  await store.transaction(async (transaction) => {
    // Two that are made at once do not see each other.
    await transaction.lock([{ type: 'Key', id: idOf('Key', 'named', foldName(name)) }]);
    const keys = await readKeys(transaction);
    const other = keys.find((key) => key.revokedAt === null && isSameName(key.name, name));
    if (other)
      throw new DemarcheError(
        'REFUSED',
        `There is a key "${other.name}" already, with the role ${other.role}. Choose another name, or revoke that one first.`,
      );
    const madeAt = now.toISOString();
    await transaction.put([rowOfKey({ id: keyId(secret), name, role, madeAt, revokedAt: null })]);
  });
  return secret;
}
