/** The answer to a tabulation. */
export interface TabulatedRows {
  /** How many rows there are; one more than there may be stands for more. */
  readonly count: number;
  /** In the order of their type; none where there are too many. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
