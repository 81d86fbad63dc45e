import type { Role } from './Role.ts';

/**
 * What the first decision on somebody's claims says: those of a SUGGEST are looked at first, and so are those of a CODE where
 * the service is set to review them.
 */
export function firstStatus(role: Role, review: boolean): 'DRAFT' | 'ACCEPTED' {
  return role === 'SUGGEST' || (role === 'CODE' && review) ? 'DRAFT' : 'ACCEPTED';
}
