import { isOwned } from './isOwned.ts';
import type { EdgeField, Field, ScalarField, StoredType } from './Model.ts';

/** What every row of a type holds beside its id: its scalar fields, and the edges that it owns. */
export function rowFields(type: StoredType): readonly (ScalarField | EdgeField)[] {
  return [...type.fields.values()].filter(isInRow);
}

function isInRow(field: Field): field is ScalarField | EdgeField {
  return (field.kind === 'scalar' && field.name !== 'id') || (field.kind === 'edge' && isOwned(field));
}
