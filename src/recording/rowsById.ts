import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** What claims may be about, the most frequent first. */
export const TARGETS = ['Proposal', 'Assertion', 'Issue'] as const;

/** The rows with these ids, whichever of the types they are of, by their ids. The likeliest type is best named first. */
export async function rowsById(
  draft: Pick<Draft, 'get'>,
  types: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const type of types) {
    const missing = ids.filter((id) => !rows.has(id));
    for (const row of await draft.get(type, missing)) rows.set(row.id, row);
  }
  return rows;
}
