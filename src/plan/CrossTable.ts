/**
 * The answer to a cross tabulation. The key of a row is the slug of what it is, or the type of those that stand under
 * nothing; the key of a column a slug, or the value of the field `alone`; that of all columns which are not given is empty.
 */
export interface CrossTable {
  /** In their order: the key, the name or null, and the field `alone`. */
  readonly columns: readonly (readonly [key: string, name: string | null, alone: string])[];
  readonly totalColumns: number;
  /** In their order: the key, the type of what it is, and its name or null. */
  readonly rows: readonly (readonly [key: string, type: string, name: string | null])[];
  readonly totalRows: number;
  /** In all rows, also those that are not given: how many of each value; how many different things in the column. */
  readonly margin: readonly (readonly [column: string, value: string, count: number])[];
  readonly marginThings: readonly (readonly [column: string, count: number])[];
  readonly cells: readonly (readonly [row: string, column: string, value: string, count: number])[];
  readonly cellThings: readonly (readonly [row: string, column: string, count: number])[];
  /** The first and the last day of all that is counted, open ends left out; null where none is known. */
  readonly days: readonly [first: string | null, last: string | null];
}
