import type { Row } from '../stores/Store.ts';
import { ROLES, type Role } from './Role.ts';

/** A key as it is kept. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** RFC 3339 */
  readonly madeAt: string;
  /** Null where it is good. */
  readonly revokedAt: string | null;
}

export function rowOfKey({ id, ...fields }: StoredKey): Row {
  return { type: 'Key', id, fields: { ...fields, order: id }, edges: {}, words: '' };
}

export function keyOfRow({ id, fields }: Row): StoredKey {
  const { name, role, madeAt, revokedAt } = fields;
  return {
    id,
    name: String(name),
    role: roleNamed(String(role)),
    madeAt: String(madeAt),
    revokedAt: typeof revokedAt === 'string' ? revokedAt : null,
  };
}

/** Throws where this program knows no such role. */
export function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (role === undefined) throw new Error(`There is no role ${JSON.stringify(name)}.`);
  return role;
}
