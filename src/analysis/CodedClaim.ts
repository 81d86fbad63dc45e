/** A claim as one coder read it in a text. */
export interface CodedClaim {
  readonly id: string;
  readonly coder: string;
  /** The slug of the holder. */
  readonly holder: string;
  /** The slug of the target. */
  readonly target: string;
  /** Null where a draft leaves it to a person. */
  readonly stance: string | null;
  /** The slug of the question that it is under, or null. */
  readonly issue: string | null;
  /** Where its words stand in the text: one or more. */
  readonly spans: readonly CodedSpan[];
}

/** A stretch of a text, in code points; the end is behind the last one. */
export interface CodedSpan {
  readonly start: number;
  readonly end: number;
}
