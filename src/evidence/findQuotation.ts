import { type CodePoints, codePoints } from './codePoints.ts';
import { type FoldedText, foldedText } from './foldedText.ts';
import type { Span } from './Span.ts';

/** A text prepared for looking up quotations. */
export interface SearchableText {
  readonly points: CodePoints;
  readonly folded: FoldedText;
}

export function searchableText(text: string): SearchableText {
  return { points: codePoints(text), folded: foldedText(text) };
}

/**
 * Every place of these words, in the order of the text and in the text's own characters. Straight and curly
 * quotation marks count as the same, and so do runs of white space. Places may overlap.
 *
 * @param within keep those that lie between these offsets, in code points
 */
export function findQuotation(
  text: SearchableText,
  quotation: string,
  within: { readonly start: number; readonly end: number } = { start: 0, end: text.points.length },
): readonly Span[] {
  const sought = foldedText(quotation.trim()).folded;
  const found: Span[] = [];
  if (sought === '') return found;
  const { folded, from, to } = text.folded;
  for (let i = folded.indexOf(sought); i >= 0; i = folded.indexOf(sought, i + 1)) {
    const last = i + sought.length - 1;
    const start = from[i];
    const end = to[last];
    if (start === undefined || end === undefined || cutsCharacter(text.folded, i, last)) continue;
    const span = text.points.span(start, end);
    if (span.start >= within.start && span.end <= within.end) found.push(span);
  }
  return found;
}

/** "e" is not found in "é", however the text writes it. */
function cutsCharacter({ folded, from }: FoldedText, first: number, last: number): boolean {
  if (from[first - 1] === from[first] || from[last + 1] === from[last]) return true;
  return /^\p{M}/u.test(folded.slice(last + 1, last + 3));
}
