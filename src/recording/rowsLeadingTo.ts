import { graphModel } from '../schema/graphModel.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';

/** Every row with an edge of its own to one of these rows, whatever the edge is. */
export async function rowsLeadingTo(draft: Draft, rows: readonly Row[]): Promise<readonly Row[]> {
  const types = new Set(rows.map((row) => row.type));
  const ids = rows.map((row) => row.id);
  const leading = new Map<string, Row>();
  for (const type of graphModel.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind !== 'edge' || !field.to.some((far) => types.has(far))) continue;
      const isOwn = field.via.kind === 'key' || (field.via.kind === 'link' && field.via.near === 'from');
      if (!isOwn) continue;
      for (const row of await draft.find(type.name, field.name, ids)) leading.set(row.id, row);
    }
  }
  return [...leading.values()];
}
