import type { Row } from '../stores/Store.ts';

/**
 * The edges of a statement that merges lead elsewhere, each with what keeps where it led when it was recorded: null where
 * it still leads there. Of `via`, a list, `recordedVia` keeps the ids, with spaces between them.
 */
const RECORDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Claim: { holder: 'recordedHolder', target: 'recordedTarget' },
  Office: { holder: 'recordedHolder', of: 'recordedOf' },
  Tie: { from: 'recordedFrom', to: 'recordedTo' },
};

/** Whether rows of a type say something of records: claims, offices and ties do. */
export function isStatement({ type }: Pick<Row, 'type'>): boolean {
  return type in RECORDED;
}

/** The edges of a type that keep what its rows were recorded with. */
export function recordedEdges(type: string): readonly string[] {
  return Object.values(RECORDED[type] ?? {});
}

/** The actors and targets that a statement was recorded with, by the names of its edges. */
export function recordedEnds({ type, fields, edges }: Row): Readonly<Record<string, readonly string[]>> {
  const ends = Object.entries(RECORDED[type] ?? {}).map(
    ([edge, kept]) => [edge, [edges[kept] ?? edges[edge] ?? []].flat()] as const,
  );
  const { recordedVia } = fields;
  const via = typeof recordedVia === 'string' ? recordedVia.split(' ') : [edges.via ?? []].flat();
  return { ...Object.fromEntries(ends), ...(type === 'Claim' && { via }) };
}

/** A statement that leads to what it was recorded with, whatever that was merged into. */
export function asRecorded(row: Row): Row {
  return ledBy(row, (id) => id);
}

/** A statement that leads to where merges lead from what it was recorded with; itself where it does already. */
export function ledBy(row: Row, rootOf: (id: string) => string): Row {
  const recorded = recordedEnds(row);
  const edges: Record<string, string | null | readonly string[]> = {};
  for (const [edge, kept] of Object.entries(RECORDED[row.type] ?? {})) {
    const [end = null] = recorded[edge] ?? [];
    const root = end && rootOf(end);
    Object.assign(edges, { [edge]: root, [kept]: root === end ? null : end });
  }
  const { via = [] } = recorded;
  const led = via.map(rootOf);
  const isLed = led.some((id, i) => id !== via[i]);
  // Where two of the chain are one, that one reports it once.
  if (row.type === 'Claim') edges.via = isLed ? [...new Set(led)] : via;
  const isAsBefore = Object.entries(edges).every(([name, end]) => String(end) === String(row.edges[name]));
  if (isAsBefore) return row;
  const fields =
    row.type === 'Claim' ? { ...row.fields, recordedVia: isLed ? via.join(' ') : null } : row.fields;
  return { ...row, fields, edges: { ...row.edges, ...edges } };
}

/** A statement that was recorded with one record, as if it had been with another: with the same one, called otherwise. */
export function recordedWith(row: Row, before: string, after: string): Row {
  const to = (end: string | null) => (end === before ? after : end);
  const kept = recordedEdges(row.type).map((name) => {
    const end = row.edges[name];
    return [name, typeof end === 'string' ? to(end) : null] as const;
  });
  const { recordedVia } = row.fields;
  const fields =
    typeof recordedVia === 'string'
      ? { ...row.fields, recordedVia: recordedVia.split(' ').map(to).join(' ') }
      : row.fields;
  return { ...row, fields, edges: { ...row.edges, ...Object.fromEntries(kept) } };
}
