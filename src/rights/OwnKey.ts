import { localName } from './keyName.ts';
import type { Role } from './Role.ts';
import { keyId, makeSecret } from './secrets.ts';
import { userName } from './userName.ts';

/**
 * The key that a service makes for the person who starts it, as notebooks do. It is in no store: it ends with the service,
 * and two services on one store have one each.
 */
export interface OwnKey {
  readonly secret: string;
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * Its role is ADMIN: whoever sees what the service prints runs it, and may write to its store without asking it.
 */
export function makeOwnKey(): OwnKey {
  const secret = makeSecret();
  return { secret, id: keyId(secret), name: localName(userName()), role: 'ADMIN' };
}
