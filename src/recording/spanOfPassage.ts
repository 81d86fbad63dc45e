import type { Span } from '../evidence/Span.ts';
import type { Row } from '../stores/Store.ts';

/** The stretch of text that a passage's row has. */
export function spanOfPassage({ fields }: Row): Span {
  return { start: Number(fields.start), end: Number(fields.end), exact: String(fields.exact) };
}
