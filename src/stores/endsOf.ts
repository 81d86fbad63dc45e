import type { EdgeField } from '../schema/Model.ts';
import type { Row } from './Store.ts';

/** The ids that an edge of a row leads to, in their order; each once, unless the order says more. */
export function endsOf(row: Row, { name, via }: EdgeField): readonly string[] {
  const ends = row.edges[name];
  if (ends === undefined || ends === null) return [];
  if (typeof ends === 'string') return [ends];
  return via.kind === 'link' && via.ordered ? ends : [...new Set(ends)];
}
