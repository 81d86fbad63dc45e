import type { TabulatedRows } from '../plan/TabulatedRows.ts';

/** A field of `Query` that is computed of all rows that its arguments leave. */
export interface TabulatedField {
  /** What to do where there are more rows than are read: `Narrow it by filter: { issue }`. */
  readonly narrow: string;
  /**
   * Gives what is asked of, by the names of the schema's fields.
   *
   * @param given the arguments by name, as graphql-js coerces them
   * @param turn called now and then by what takes long: others have their turn; throws where nobody waits any longer
   * Throws BAD_ARGUMENT and OPERATION_TOO_LARGE.
   */
  compute(rows: TabulatedRows['rows'], given: Given, turn: () => Promise<void>): Promise<unknown>;
}

export type Given = Readonly<Record<string, unknown>>;
