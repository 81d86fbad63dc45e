import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** The rows with these ids, whichever of the types they are of, by their ids. */
export async function rowsById(
  draft: Draft,
  types: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const type of types) for (const row of await draft.get(type, ids)) rows.set(row.id, row);
  return rows;
}
