import type { Extracted } from './Extracted.ts';
import type { PdfLine } from './pdfLines.ts';

/** A gap above a line that is as much larger than those in its page begins a paragraph. */
const WIDE_GAP = 1.35;
/** Letters as much larger than most of the text are a heading's. */
const LARGE_LETTERS = 1.15;
/** Characters of the longest heading. */
const LONGEST_HEADING = 200;

interface Placed {
  readonly line: PdfLine;
  readonly isBehindGap: boolean;
}

/** The text of pages, line by line; a blank line where there is a gap, and between pages. Headings are in larger letters. */
export function composePages(pages: readonly (readonly PdfLine[])[]): Pick<Extracted, 'text' | 'headings'> {
  const usual = usualHeight(pages.flat());
  const isLarge = (line: PdfLine) => line.height > LARGE_LETTERS * usual && /\p{L}/u.test(line.text);
  const placed = pages.flatMap((page) => placeLines(page, isLarge));
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
  const headings = lines.filter((line) => line.isLarge && line.text.length <= LONGEST_HEADING);
  // What is large on a third of all lines is no heading.
  const areHeadings = headings.length <= lines.length / 3;
  return { text, headings: areHeadings ? headings.map((line) => line.text) : [] };
}

function placeLines(page: readonly PdfLine[], isLarge: (line: PdfLine) => boolean): readonly Placed[] {
  const gaps = page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y);
  const known = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = known[known.length >> 1] ?? 0;
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
