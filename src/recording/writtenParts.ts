import { spansIn } from '../commands/spansOf.ts';
import { isByWords, isInRow, type WrittenField, writtenFields } from '../commands/writtenFields.ts';
import { idOf } from '../schema/idOf.ts';
import type { EdgeField } from '../schema/Model.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { passageId } from './passageId.ts';

/**
 * What a row holds of what was written of it: every field that people write, with its default where nothing was,
 * and whatever is named by a slug or quoted as the ids of rows. Words are a document's, or already passages' ids.
 *
 * @param document the slug of the document whose words are quoted
 */
export function writtenParts(
  type: string,
  values: Readonly<Record<string, unknown>>,
  document: string,
): Pick<Row, 'fields' | 'edges'> {
  const fields: Record<string, Scalar> = {};
  const edges: Record<string, string | null | readonly string[]> = {};
  for (const field of writtenFields(type).filter(isInRow)) {
    const value = values[field.name];
    if (field.kind === 'edge') {
      const ids = idsIn(field, value, document);
      edges[field.name] = field.many === 'one' ? (ids[0] ?? null) : ids;
    } else fields[field.name] = scalarOf(field, value);
  }
  return { fields, edges };
}

function scalarOf(field: WrittenField & { readonly list: boolean }, value: unknown): Scalar {
  if (field.list) return Array.isArray(value) ? [...new Set(value.map(String))] : [];
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : field.written.default;
}

function idsIn(field: EdgeField & WrittenField, value: unknown, document: string): readonly string[] {
  const named = [value].flat().filter((one) => typeof one === 'string');
  const ids = isByWords(field)
    ? [...named, ...spansIn(value).map((span) => passageId(document, span))]
    : named.map((slug) => idOf(field.toName, slug));
  return field.via.kind === 'link' && field.via.ordered ? ids : [...new Set(ids)];
}
