import { storedType } from '../schema/graphModel.ts';
import { isOwned } from '../schema/isOwned.ts';
import type { EdgeField, ScalarField, Written } from '../schema/Model.ts';

/** A field that people write. */
export type WrittenField = (ScalarField | EdgeField) & { readonly written: Written };

const byType = new Map<string, readonly WrittenField[]>();

/** The fields of a type that people write, in the order of schema.graphql. */
export function writtenFields(type: string): readonly WrittenField[] {
  const known = byType.get(type);
  if (known) return known;
  const fields = [...storedType(type).fields.values()].flatMap((field): readonly WrittenField[] => {
    if (field.kind === 'address' || field.kind === 'excerpt' || field.written === null) return [];
    return [{ ...field, written: field.written }];
  });
  byType.set(type, fields);
  return fields;
}

/** A field that people write. Throws where schema.graphql has none of this name, or does not let people write it. */
export function writtenField(type: string, name: string): WrittenField {
  const field = writtenFields(type).find((one) => one.name === name);
  if (!field) throw new Error(`schema.graphql has no field ${type}.${name} that is @written.`);
  return field;
}

/** Whether a field is written by the slugs of what it leads to. */
export function isBySlug(field: WrittenField): field is EdgeField & { readonly written: Written } {
  return field.kind === 'edge' && field.to.every((type) => storedType(type).order === 'slug');
}

/** Whether a field is written by words of the text. */
export function isByWords(field: WrittenField): boolean {
  return field.kind === 'edge' && field.toName === 'Passage';
}

/** Whether a field is written by names or ids of claims: the rows of the claims hold it, each what leads to it. */
export function isByClaims(field: WrittenField): boolean {
  return field.written.form === 'CLAIMS';
}

/** Whether a row holds the field itself: other written edges are rows of their own. */
export function isInRow(field: WrittenField): boolean {
  return field.kind === 'scalar' || isOwned(field);
}
