import type { CodePoints } from './codePoints.ts';
import { fold } from './foldText.ts';
import { linesOf } from './linesOf.ts';
import type { Span } from './Span.ts';

/** Stands for all lines that are nothing but a page number. */
export const PAGE_NUMBERS = 'page numbers';

/** Stands for the number in a line that has one: "Page <page> of 40". */
const PLACEHOLDER = '<page>';

/** Roman numerals up to 299, as they are written; not "civil" or "mix". */
const ROMAN = '(?=[ivxlc])c{0,2}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const NUMBER = String.raw`(?:\p{Nd}{1,4}|${ROMAN}|${ROMAN.toUpperCase()})`;

/** "3", "- 3 -", "[3]", "iv", "3/40", "3 | 40". */
const PAGE_NUMBER = new RegExp(
  String.raw`^[-–—[(|•·*\s]*${NUMBER}(?:\s?[/|]\s?${NUMBER})?[-–—\])|•·*\s]*$`,
  'u',
);

/**
 * The lines of a text that belong to no sentence: running heads, page numbers. Each entry stands for every line that
 * says the same, `page numbers` for those that are one, and `<page>` within an entry for a number.
 *
 * @param headings offsets at which a heading begins, in code points: it stays a heading, where a running head repeats it
 * @returns the lines in the order of the text, and which entries, from 0, are no line of it
 */
export function boilerplate(
  text: CodePoints,
  headings: ReadonlySet<number>,
  entries: readonly string[],
): { readonly lines: readonly Span[]; readonly missing: readonly number[] } {
  if (entries.length === 0) return { lines: [], missing: [] };
  const patterns = entries.map((entry) => (entry.trim() === PAGE_NUMBERS ? PAGE_NUMBER : patternOf(entry)));
  const found = new Set<number>();
  const lines = linesOf(text.text).flatMap(({ start, end }) => {
    const line = foldLine(text.text.slice(start, end));
    const fitting = patterns.flatMap((pattern, i) => (pattern.test(line) ? [i] : []));
    if (fitting.length === 0 || headings.has(text.offsetAt(start))) return [];
    for (const i of fitting) found.add(i);
    return [text.span(start, end)];
  });
  return { lines, missing: [...entries.keys()].filter((i) => !found.has(i)) };
}

function patternOf(entry: string): RegExp {
  const parts = foldLine(entry)
    .split(PLACEHOLDER)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join(NUMBER)}$`, 'u');
}

function foldLine(line: string): string {
  return fold(line, { letters: 'asWritten' });
}
