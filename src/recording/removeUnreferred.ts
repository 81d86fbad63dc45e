import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { rowsLeadingTo } from './rowsLeadingTo.ts';

/**
 * Removes those of these rows that no other row leads to, neither directly nor through others of them. Gives the rest.
 */
export async function removeUnreferred(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const staying = new Map<string, Row>();
  const way = (await rowsLeadingTo(draft, rows)).filter(({ id }) => !byId.has(id));
  for (const { edges } of way) {
    for (const end of Object.values(edges).flat()) {
      const row = end === null ? undefined : byId.get(end);
      if (!row || staying.has(row.id)) continue;
      staying.set(row.id, row);
      way.push(row);
    }
  }
  draft.remove(rows.filter(({ id }) => !staying.has(id)));
  return [...staying.values()];
}
