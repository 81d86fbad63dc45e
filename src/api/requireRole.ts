import { DemarcheError } from '../errors.ts';
import { hasRole, type Role } from '../rights/Role.ts';
import type { Author, Call } from './Call.ts';

/**
 * Who asks, where the key has this role or one above it.
 *
 * Throws UNAUTHENTICATED where no key was sent, and FORBIDDEN where its role is not enough.
 */
export function requireRole(
  { call: { author } }: { readonly call: Pick<Call, 'author'> },
  role: Role,
): Author {
  if (!author)
    throw new DemarcheError(
      'UNAUTHENTICATED',
      `This needs a key with the role ${role}: send it as "Authorization: Bearer …".`,
    );
  if (!hasRole(author.role, role))
    throw new DemarcheError(
      'FORBIDDEN',
      `The key "${author.name}" has the role ${author.role}; this needs ${role}.`,
      { details: { role: author.role, needed: role } },
    );
  return author;
}
