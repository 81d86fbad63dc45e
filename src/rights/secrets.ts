import { hash, randomBytes } from 'node:crypto';
import { idOf } from '../schema/idOf.ts';

/** What every secret begins with, so that people, and programs that look for leaks, know one when they see it. */
const PREFIX = 'demarche_';

const SECRET = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{43}$`);

/** What whoever has a key sends: 32 random bytes as text. It is kept nowhere. */
export function makeSecret(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** Whether a text has the form of a secret. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/**
 * The id of the row of a key. Rows are found by it, so that no secret is ever compared with another, and the time that it
 * takes tells nothing about either.
 */
export function keyId(secret: string): string {
  return idOf('Key', hash('sha256', secret, 'hex'));
}
