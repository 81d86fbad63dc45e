import { isDeepStrictEqual } from 'node:util';
import { graphModel } from '../schema/graphModel.ts';
import type { Row } from '../stores/Store.ts';

/** Whether two rows say the same. Links that are kept without an order may come in any. */
export function sameRow(one: Row, other: Row | null | undefined): boolean {
  return other !== null && other !== undefined && isDeepStrictEqual(settled(one), settled(other));
}

function settled(row: Row): Row {
  const fields = graphModel.types.get(row.type)?.fields;
  const edges = Object.entries(row.edges).map(([name, ends]) => {
    const field = fields?.get(name);
    const ordered = field?.kind === 'edge' && field.via.kind === 'link' && field.via.ordered;
    return [name, typeof ends === 'object' && ends !== null && !ordered ? ends.toSorted() : ends] as const;
  });
  return { ...row, edges: Object.fromEntries(edges) };
}
