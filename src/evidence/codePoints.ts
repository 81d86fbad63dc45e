import type { Span } from './Span.ts';

/**
 * A text whose places can be counted in Unicode code points (as W3C's TextPositionSelector does) or in UTF-16
 * units (as JavaScript strings do). The only place that converts between them.
 */
export interface CodePoints {
  readonly text: string;
  /** How many code points the text has. */
  readonly length: number;
  /** @throws RangeError outside the text or inside a surrogate pair */
  offsetAt(index: number): number;
  /** @throws RangeError outside the text */
  indexAt(offset: number): number;
  /** The words between two offsets in code points. */
  slice(start: number, end: number): string;
  /** The span between two UTF-16 indices. */
  span(startIndex: number, endIndex: number): Span;
}

/** Reads the text once; each conversion after that is a binary search over its astral characters. */
export function codePoints(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index);
  const length = text.length - pairs.length;

  const offsetAt = (index: number) => {
    if (!Number.isInteger(index) || index < 0 || index > text.length) {
      throw new RangeError(`Index ${index} is outside a text of ${text.length} UTF-16 units.`);
    }
    const before = countBelow(pairs.length, (i) => (pairs[i] ?? 0) < index);
    if (pairs[before - 1] === index - 1) {
      throw new RangeError(`Index ${index} is inside a surrogate pair.`);
    }
    return index - before;
  };
  const indexAt = (offset: number) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > length) {
      throw new RangeError(`Offset ${offset} is outside a text of ${length} code points.`);
    }
    return offset + countBelow(pairs.length, (i) => (pairs[i] ?? 0) - i < offset);
  };
  return {
    text,
    length,
    offsetAt,
    indexAt,
    slice: (start, end) => text.slice(indexAt(start), indexAt(end)),
    span: (startIndex, endIndex) => ({
      start: offsetAt(startIndex),
      end: offsetAt(endIndex),
      exact: text.slice(startIndex, endIndex),
    }),
  };
}

/** How many of the first `length` numbers satisfy a condition that holds up to some point and no further. */
function countBelow(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
