import type { Extracted } from './Extracted.ts';
import type { PdfLine } from './pdfLines.ts';

/** A gap above a line that is as much larger than those in its page begins a paragraph. */
const WIDE_GAP = 1.35;
/** Lines further apart than so many times their letters are not those of one paragraph. */
const WIDEST = 2;
/** Letters as much larger than most of the text are a heading's. */
const LARGE_LETTERS = 1.15;
/** Characters of the longest heading. */
const LONGEST_HEADING = 200;

/** How often a line stands there before it is the head of its pages. */
const OFTEN = 3;

interface Placed {
  readonly line: PdfLine;
  readonly isBehindGap: boolean;
}

/** The text of pages, line by line; a blank line where there is a gap, and between pages. Headings are in larger letters. */
export function composePages(pages: readonly (readonly PdfLine[])[]): Pick<Extracted, 'text' | 'headings'> {
  const usual = usualHeight(pages.flat());
  const isLarge = (line: PdfLine) => line.height > LARGE_LETTERS * usual && /\p{L}/u.test(line.text);
  const gap = Math.min(usualGap(pages), WIDEST * usual);
  const placed = pages.flatMap((page) => placeLines(page, gap, isLarge));
  // A headline over several lines is a heading as one line.
  const lines = placed.reduce<{ text: string; isLarge: boolean; isBehindGap: boolean; height: number }[]>(
    (all, { line, isBehindGap }) => {
      const before = all.at(-1);
      const goesOn =
        before?.isLarge && isLarge(line) && !isBehindGap && Math.abs(before.height - line.height) < 0.5;
      if (before && goesOn) before.text += ` ${line.text}`;
      else all.push({ text: line.text, isLarge: isLarge(line), isBehindGap, height: line.height });
      return all;
    },
    [],
  );
  const text = lines.map((line, i) => (i === 0 ? '' : line.isBehindGap ? '\n\n' : '\n') + line.text).join('');
  const large = lines.filter((line) => line.isLarge && line.text.length <= LONGEST_HEADING);
  // What comes again and again is the head of its pages.
  const often = new Map<string, number>();
  for (const { text } of large) often.set(text, (often.get(text) ?? 0) + 1);
  const headings = large.filter(({ text }) => (often.get(text) ?? 0) < OFTEN);
  // What is large on a third of all lines is no heading.
  const areHeadings = headings.length <= lines.length / 3;
  return { text, headings: areHeadings ? headings.map((line) => line.text) : [] };
}

/** From line to line, most often. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const gaps = pages.flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y));
  const known = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return known[(known.length - 1) >> 1] ?? 0;
}

function placeLines(
  page: readonly PdfLine[],
  usual: number,
  isLarge: (line: PdfLine) => boolean,
): readonly Placed[] {
  return page.map((line, i) => {
    const before = page[i - 1];
    if (before === undefined) return { line, isBehindGap: true };
    const gap = before.y - line.y;
    const isWide = usual > 0 && gap > WIDE_GAP * Math.max(usual, Math.min(line.height, before.height));
    // Upwards a column, or a box beside the text, begins.
    const isElsewhere = gap < -line.height;
    return { line, isBehindGap: isWide || isElsewhere || isLarge(line) !== isLarge(before) };
  });
}

/** The height in which most of the letters are. */
function usualHeight(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { text, height } of lines) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}
