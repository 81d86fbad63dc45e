import { isByWords, isInRow, writtenFields } from '../commands/writtenFields.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { recordedEnds } from './recordedEnds.ts';
import { slugOf } from './slugOf.ts';

/** The slugs of all that rows of statements name, as they were recorded, by their ids. */
export async function slugsNamedBy(
  draft: Pick<Draft, 'get'>,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    const { type, edges } = row;
    const recorded = recordedEnds(row);
    for (const field of writtenFields(type)) {
      if (field.kind !== 'edge' || isByWords(field) || !isInRow(field)) continue;
      for (const far of field.to) {
        const known = ids.get(far) ?? new Set();
        ids.set(far, known);
        for (const end of recorded[field.name] ?? [edges[field.name] ?? []].flat()) known.add(end);
      }
    }
  }
  const slugs = new Map<string, string>();
  for (const [type, wanted] of ids)
    for (const row of await draft.get(type, [...wanted])) slugs.set(row.id, slugOf(row));
  return slugs;
}
