import type { Span } from '../../articleParts.ts';

/**
 * How much of a text some passage runs over, from 0 to 1. What two passages share counts once.
 *
 * @param length of the text, in code points
 */
export function codedShare(passages: readonly Span[], length: number): number {
  let covered = 0;
  let reached = 0;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length === 0 ? 0 : covered / length;
}
