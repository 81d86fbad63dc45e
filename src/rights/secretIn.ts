import { DemarcheError } from '../errors.ts';
import { isSecret } from './secrets.ts';

/**
 * The secret in an `Authorization` header (RFC 6750), or null where there is none. `Basic` is none: proxies that know
 * their users pass it on.
 *
 * Throws UNAUTHENTICATED where it is something else.
 */
export function secretIn(header: string | undefined): string | null {
  if (header === undefined || /^basic /i.test(header)) return null;
  const [, secret = ''] = /^bearer +([^ ]+) *$/i.exec(header) ?? [];
  if (isSecret(secret)) return secret;
  throw new DemarcheError(
    'UNAUTHENTICATED',
    'The header Authorization has no key in it. Send "Authorization: Bearer KEY", where KEY is the key as it was shown when it was made, or leave the header out.',
    { details: { reason: 'invalid_token' } },
  );
}
