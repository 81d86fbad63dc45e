import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import { findQuotation, type SearchableText, searchableOf } from '../evidence/findQuotation.ts';
import type { Span } from '../evidence/Span.ts';

/** From one code point to before another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A part of a text that was folded. */
interface Part extends Stretch {
  readonly searchable: SearchableText;
}

const last = new WeakMap<CodePoints, Part>();

/**
 * Where words stand within a stretch of a text, as `findQuotation` finds them. Only that stretch is read, so that to find a
 * common word costs no more in a long text.
 *
 * @param stretch its ends should stand between words
 */
export function findWithin(text: CodePoints, words: string, stretch: Stretch): readonly Span[] {
  const known = last.get(text);
  const part =
    known && known.start === stretch.start && known.end === stretch.end
      ? known
      : { ...stretch, searchable: searchableOf(codePoints(text.slice(stretch.start, stretch.end))) };
  last.set(text, part);
  return findQuotation(part.searchable, words).map(({ start, end, exact }) => ({
    start: start + stretch.start,
    end: end + stretch.start,
    exact,
  }));
}
