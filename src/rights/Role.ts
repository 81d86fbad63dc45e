/** What a key may do, each with everything that those before it may. */
export const ROLES = ['READ', 'SUGGEST', 'CODE', 'REVIEW', 'ADMIN'] as const;

export type Role = (typeof ROLES)[number];

/** Whether a role is this one or above it. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
