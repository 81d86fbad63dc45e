/** Something else that a record names: by its slug, a claim by its id. */
export interface Reference {
  readonly slug: string;
  readonly name: string;
}

/** Words of the text, and where they begin in it, where that is known. */
export interface QuotedWords {
  readonly exact: string;
  /** A code point, counted from 0. */
  readonly start: number | null;
}

/** What stands in a record's form, by the names of its fields. */
export interface RecordDraft {
  readonly lines: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly references: Readonly<Record<string, readonly Reference[]>>;
  readonly quotes: readonly QuotedWords[];
}

/** A form in which nothing stands. */
export const emptyDraft: RecordDraft = { lines: {}, flags: {}, references: {}, quotes: [] };
