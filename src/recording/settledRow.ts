import { storedType } from '../schema/graphModel.ts';
import type { Row } from '../stores/Store.ts';

/** A row with the ends of its links in one order, where theirs is not kept. */
export function settledRow(row: Row): Row {
  const { fields } = storedType(row.type);
  const edges = Object.entries(row.edges).map(([name, ends]) => {
    const field = fields.get(name);
    const ordered = field?.kind === 'edge' && field.via.kind === 'link' && field.via.ordered;
    return [name, typeof ends === 'object' && ends !== null && !ordered ? ends.toSorted() : ends] as const;
  });
  return { ...row, edges: Object.fromEntries(edges) };
}
