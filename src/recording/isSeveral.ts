import { isPlural } from '../evidence/isPlural.ts';
import type { Row } from '../stores/Store.ts';

/** Whether sentences speak of a stored actor in the plural. */
export function isSeveral({ fields: { name, kind, named } }: Pick<Row, 'fields'>): boolean {
  return isPlural({ name: String(name), kind: String(kind), named: named !== false });
}
