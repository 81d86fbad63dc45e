import { fieldsOf } from './fieldsOf.ts';

/** The fields of each row of a list that a store answered; none where there is no list. */
export function rowsIn(value: unknown): readonly ReturnType<typeof fieldsOf>[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
