import { hasRole, type Role } from './Role.ts';

/** What somebody may make of their own claims, by the status that these have. */
export type OwnDecisions = Readonly<Record<string, readonly string[]>>;

/**
 * What a role may decide on the claims of its own key; null where it decides on anybody's.
 *
 * @param review whether the service is set to have the claims of a CODE looked at
 */
export function ownDecisions(role: Role, review: boolean): OwnDecisions | null {
  if (hasRole(role, 'REVIEW')) return null;
  const draft = role === 'CODE' && !review ? ['ACCEPTED', 'REJECTED', 'RETRACTED'] : ['RETRACTED'];
  return { DRAFT: draft, ...(role === 'CODE' && { ACCEPTED: ['RETRACTED'] }) };
}
