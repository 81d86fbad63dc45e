import type { CodePoints } from '../../../evidence/codePoints.ts';
import { cutWords } from '../../../evidence/wholeWords.ts';
import { type Heading, partsBetweenHeadings } from './partsBetweenHeadings.ts';
import type { Selected } from './Selected.ts';

/** What a stretch of a text comes to as a selection. */
export type Snapped =
  | { readonly kind: 'words'; readonly selected: Selected }
  /** It runs over a heading: only the words on one side of it can be selected. */
  | { readonly kind: 'crosses'; readonly heading: string; readonly part: Selected };

/**
 * The whole words that a stretch of a text touches, without the white space around them; null where it has none. What
 * runs over a heading is no quotation: the words before the heading are offered, or after it where it begins there.
 *
 * @param start in code points, as `end`
 */
export function snapped(
  text: CodePoints,
  headings: readonly Heading[],
  start: number,
  end: number,
): Snapped | null {
  const parts = partsBetweenHeadings(text, headings).flatMap((part) => {
    const words = wholeWords(text, Math.max(start, part.start), Math.min(end, part.end));
    return words === null ? [] : [{ ...part, words }];
  });
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return { kind: 'words', selected: { ...first.words, section: first.section } };
  const body = parts.find(({ isHeading }) => !isHeading) ?? first;
  const crossed = parts.find(({ isHeading }) => isHeading) ?? first;
  return {
    kind: 'crosses',
    heading: crossed.section ?? '',
    part: { ...body.words, section: body.section },
  };
}

/** A stretch with the words whole that it cuts, and no white space at its ends; null where nothing is left. */
function wholeWords(text: CodePoints, start: number, end: number): Omit<Selected, 'section'> | null {
  if (start >= end) return null;
  const exact = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(exact)) return null;
  let from = text.indexAt(start) + exact.length - exact.trimStart().length;
  let to = text.indexAt(end) - (exact.length - exact.trimEnd().length);
  while (from > 0 && cutWords(text.text, from, text.text.length) !== null) from -= 1;
  while (to < text.text.length && cutWords(text.text, 0, to) !== null) to += 1;
  return text.span(from, to);
}
