import type { Fields, FieldValue } from '../commands/Fields.ts';
import { isByWords, isInRow, writtenFields } from '../commands/writtenFields.ts';
import type { Span } from '../evidence/Span.ts';
import type { Row } from '../stores/Store.ts';
import { recordedEnds } from './recordedEnds.ts';

/** What the ids in a row stand for. */
export interface Written {
  /** Of records, by their ids: see `slugsNamedBy`. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Of passages, in their order, or null where one of them has none. */
  spansOf(ids: readonly string[]): readonly Span[] | null;
}

/** What was written of a claim, an office or a tie when it was recorded, or null where its words have no place. */
export function writtenIn(row: Row, { slugs, spansOf }: Written): Fields | null {
  const fields: Record<string, FieldValue> = {};
  const recorded = recordedEnds(row);
  for (const field of writtenFields(row.type).filter(isInRow)) {
    const { name } = field;
    const ends = recorded[name] ?? [row.edges[name] ?? []].flat();
    if (isByWords(field)) {
      const spans = spansOf(ends);
      if (spans === null) return null;
      fields[name] = spans;
    } else if (field.kind === 'edge') {
      const named = ends.map((id) => slugs.get(id) ?? id);
      fields[name] = field.many === 'one' ? (named[0] ?? null) : named;
    } else fields[name] = row.fields[name] ?? null;
  }
  return fields;
}
