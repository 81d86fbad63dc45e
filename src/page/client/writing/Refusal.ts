/** One thing that is wrong with what was given: `Fault` of the schema. */
export interface Refusal {
  readonly rule: string;
  /** `claims.0.quotes.1` */
  readonly path: string;
  readonly message: string;
  /** The nearest words that the text has, where words are not in it. */
  readonly nearest: readonly string[];
}
