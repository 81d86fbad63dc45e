/** Words of a text that somebody has selected: whole words, under one heading. In code points. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** The heading under which they stand, or null above the first. */
  readonly section: string | null;
}
