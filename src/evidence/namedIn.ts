import type { CodePoints } from './codePoints.ts';
import { findQuotation, type SearchableText, searchableOf } from './findQuotation.ts';
import type { Span } from './Span.ts';

/** Rows of one document ask one after the other. */
const folded = new WeakMap<CodePoints, SearchableText>();

/**
 * Where a text has one of some names, as quotations are found, which a line may break: in these passages first, else
 * anywhere; null where it has none of them.
 *
 * @param names the likeliest first
 */
export function namedIn(
  points: CodePoints,
  passages: readonly Pick<Span, 'start' | 'end'>[],
  names: readonly string[],
): Span | null {
  const text = folded.get(points) ?? searchableOf(points);
  folded.set(points, text);
  for (const stretch of [...passages, { start: 0, end: points.length }]) {
    for (const name of names) {
      const [first] = name.trim() === '' ? [] : findQuotation(text, name, stretch);
      if (first !== undefined) return first;
    }
  }
  return null;
}
