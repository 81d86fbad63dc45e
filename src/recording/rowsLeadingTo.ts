import { graphModel } from '../schema/graphModel.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { recordedEdges } from './recordedEnds.ts';

/**
 * Every row with an edge of its own to one of these rows, whatever the edge is; but for the edges that keep what statements
 * were recorded with.
 */
export async function rowsLeadingTo(
  draft: Pick<Draft, 'find'>,
  rows: readonly Pick<Row, 'type' | 'id'>[],
): Promise<readonly Row[]> {
  const types = new Set(rows.map((row) => row.type));
  const ids = rows.map((row) => row.id);
  const leading = new Map<string, Row>();
  for (const type of graphModel.types.values()) {
    const recorded = recordedEdges(type.name);
    for (const field of type.fields.values()) {
      if (field.kind !== 'edge' || !field.to.some((far) => types.has(far))) continue;
      const isOwn = field.via.kind === 'key' || (field.via.kind === 'link' && field.via.near === 'from');
      if (!isOwn || recorded.includes(field.name)) continue;
      for (const row of await draft.find(type.name, field.name, ids)) leading.set(row.id, row);
    }
  }
  return [...leading.values()];
}
