import type { CodePoints } from '../evidence/codePoints.ts';
import type { Stretch } from './findWithin.ts';

/** Farther away nothing is near, however long the paragraphs are. In UTF-16 units. */
const REACH = 4000;

/**
 * The paragraphs in which a stretch stands, with one more on either side: who says it, and by what verb, stands there. Its
 * ends stand between words.
 */
export function surroundings(points: CodePoints, { start, end }: Stretch): Stretch {
  const { text } = points;
  const [from, to] = [points.indexAt(start), points.indexAt(end)];
  return { start: points.offsetAt(startBefore(text, from)), end: points.offsetAt(endBehind(text, to)) };
}

/** The start of the line before the one in which an index stands; empty lines do not count. */
function startBefore(text: string, index: number): number {
  const floor = Math.max(0, index - REACH);
  const before = text.slice(floor, index);
  const own = before.lastIndexOf('\n');
  const earlier = own < 0 ? '' : before.slice(0, own).trimEnd();
  const line = earlier.lastIndexOf('\n');
  if (line >= 0) return floor + line + 1;
  return floor === 0 ? 0 : betweenWords(text, floor, -1);
}

/** The end of the line behind the one in which an index stands. */
function endBehind(text: string, index: number): number {
  const ceiling = Math.min(text.length, index + REACH);
  const behind = text.slice(index, ceiling);
  const own = behind.indexOf('\n');
  const next = own < 0 ? -1 : own + (/^\s*/u.exec(behind.slice(own))?.[0].length ?? 0);
  const end = next < 0 ? -1 : behind.indexOf('\n', next);
  if (end >= 0) return index + end;
  return ceiling === text.length ? ceiling : betweenWords(text, ceiling, 1);
}

/** The next white space, or what is far enough to be no word. */
function betweenWords(text: string, index: number, step: 1 | -1): number {
  let at = index;
  while (at > 0 && at < text.length && Math.abs(at - index) < 256 && !/\s/u.test(text[at] ?? '')) at += step;
  // Not within a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
