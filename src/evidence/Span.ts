/** A stretch of a text, in code points. `exact` is the text there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
