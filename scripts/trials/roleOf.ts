import type { Role } from '../../src/rights/Role.ts';

/** What the key of a writer may do, by the writer's name. */
export function roleOf(name: string): Role {
  return name.startsWith('reader') ? 'SUGGEST' : 'ADMIN';
}
