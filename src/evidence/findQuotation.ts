import { type CodePoints, codePoints } from './codePoints.ts';
import { BROKEN_AT_HYPHEN, BROKEN_WORD, type FoldedText, type Folding, fold, foldText } from './foldText.ts';
import type { Span } from './Span.ts';
import { cutWordsOf } from './wholeWords.ts';

/** A text prepared for looking up quotations. */
export interface SearchableText {
  readonly points: CodePoints;
  readonly folded: FoldedText;
}

/** Letters count as they are written: case and accents are the text's own. */
const QUOTED: Folding = { letters: 'asWritten' };

export function searchableText(text: string): SearchableText {
  return searchableOf(codePoints(text));
}

export function searchableOf(points: CodePoints): SearchableText {
  return { points, folded: foldText(points.text, QUOTED) };
}

/**
 * Every place of these words, in the order of the text and in the text's own characters. What `foldText` takes for the
 * same is the same, a word that the end of a line breaks is found with its hyphen and without, and a place begins and
 * ends at the edge of a word. Places may overlap.
 *
 * @param within keep those that lie between these offsets, in code points
 */
export function findQuotation(
  text: SearchableText,
  quotation: string,
  within: { readonly start: number; readonly end: number } = { start: 0, end: text.points.length },
): readonly Span[] {
  return placesOf(text, quotation).filter(
    (span) => span.start >= within.start && span.end <= within.end && cutWordsOf(text.points, span) === null,
  );
}

/** The first place of these words where they are parts of other words, and which: null where there is none. */
export function findInsideWords(
  text: SearchableText,
  quotation: string,
): { readonly span: Span; readonly cut: string } | null {
  for (const span of placesOf(text, quotation)) {
    const cut = cutWordsOf(text.points, span);
    if (cut !== null) return { span, cut };
  }
  return null;
}

function placesOf(text: SearchableText, quotation: string): readonly Span[] {
  const { folded, from, to } = text.folded;
  const found: Span[] = [];
  for (const { first, last } of matches(folded, fold(withLines(quotation), QUOTED))) {
    const start = from[first];
    const end = to[last];
    // "e" is not found in "é", nor "f" in "ﬁ".
    const isCut = from[first - 1] === start || from[last + 1] === from[last];
    if (start !== undefined && end !== undefined && !isCut) found.push(text.points.span(start, end));
  }
  return found;
}

/** YAML makes a space of a line's end. */
function withLines(quotation: string): string {
  return quotation.replace(/\u00AD /g, '\u00AD\n');
}

/** Where a folded quotation stands in a folded text: its first and last UTF-16 unit. */
function* matches(
  text: string,
  sought: string,
): Generator<{ readonly first: number; readonly last: number }> {
  if (sought === '') return;
  if (!text.includes(BROKEN_WORD) && !sought.includes(BROKEN_WORD)) {
    for (let i = text.indexOf(sought); i >= 0; i = text.indexOf(sought, i + 1)) {
      yield { first: i, last: i + sought.length - 1 };
    }
    return;
  }
  const pattern = new RegExp(withBrokenWords(sought), 'gu');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    yield { first: match.index, last: match.index + match[0].length - 1 };
    // Within a surrogate pair the flag `u` goes back to its beginning, and finds the same for ever.
    pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
}

/** A pattern of words that may be broken at the end of a line anywhere, and of those that are broken themselves. */
function withBrokenWords(sought: string): string {
  return sought.replace(/-\n ?|- |-(?!$)|[\p{L}\p{M}](?=[\p{L}\p{M}])|[^\p{L}\p{M}\p{N} ]/gu, (part) => {
    if (part === BROKEN_WORD) return '(?:-(?:\\n ?| )?)?';
    if (part === BROKEN_AT_HYPHEN) return '-(?:\\n ?| )?';
    if (part === '- ') return '-(?:\\n ?| )';
    if (part === '-') return '-(?:\\n ?)?';
    return /^[\p{L}\p{M}]/u.test(part) ? `${part}(?:-\\n)?` : part.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
}
