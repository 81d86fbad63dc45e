import type { Span } from '../evidence/Span.ts';

/** What is written in one field: text, dates and slugs as text, lists of these, and words with where they stand. */
export type FieldValue = string | number | boolean | null | readonly (string | Span)[];

/** What is written of one row, by the names of its fields in schema.graphql. What is left out is not written. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>;
