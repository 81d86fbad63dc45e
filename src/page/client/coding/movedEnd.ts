import type { CodePoints } from '../../../evidence/codePoints.ts';

/** Which end of selected words is moved, and which way. */
export interface EndMove {
  readonly which: 'start' | 'end';
  readonly by: 1 | -1;
}

/** As far as is looked for the next word, in UTF-16 units. */
const FAR = 600;

/**
 * A stretch of a text with one end a word further: the end comes to stand behind a word, the start before one. Where
 * there is no word further on, or no word would be left, the stretch stays as it is.
 *
 * @param language a tag of BCP 47, by which scripts without spaces are cut into words; null where it is not known
 */
export function movedEnd(
  text: CodePoints,
  { start, end }: { readonly start: number; readonly end: number },
  { which, by }: EndMove,
  language: string | null,
): { readonly start: number; readonly end: number } {
  const at = text.indexAt(which === 'start' ? start : end);
  const edges = wordEdges(text.text, at, which, language);
  const next = by === 1 ? edges.find((edge) => edge > at) : edges.findLast((edge) => edge < at);
  if (next === undefined) return { start, end };
  const moved = which === 'start' ? { start: text.offsetAt(next), end } : { start, end: text.offsetAt(next) };
  return moved.start < moved.end && /[\p{L}\p{N}]/u.test(text.slice(moved.start, moved.end))
    ? moved
    : { start, end };
}

/** Where words around a place begin, or end, in UTF-16 units. */
function wordEdges(
  text: string,
  at: number,
  which: 'start' | 'end',
  language: string | null,
): readonly number[] {
  // From white space to white space, so that no word is cut by what is looked at.
  const from = text.slice(0, Math.max(0, at - FAR)).search(/\S*$/u);
  const to = at + FAR + (/^\S*/u.exec(text.slice(at + FAR))?.[0].length ?? 0);
  const words = new Intl.Segmenter(language ?? undefined, { granularity: 'word' }).segment(
    text.slice(from, to),
  );
  return [...words].flatMap(({ isWordLike, index, segment }) =>
    isWordLike ? [from + index + (which === 'start' ? 0 : segment.length)] : [],
  );
}
