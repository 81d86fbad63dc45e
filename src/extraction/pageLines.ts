import { boilerplate, PAGE_NUMBERS } from '../evidence/boilerplate.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { linesOf } from '../evidence/linesOf.ts';
import type { LayoutLine } from '../evidence/paragraphs.ts';

/** Characters of the longest running head. */
const LONGEST_HEAD = 120;
/** How often a line without a number stands there before it is a running head. */
const OFTEN = 3;

/** A line, and what it says with its numbers taken out. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
  readonly form: string;
  readonly numbers: readonly number[];
  readonly isBlank: boolean;
}

/**
 * The lines of a text, and which of them are numbers and heads of its pages: numbers that count up, and lines that come
 * again beside them or at the ends of paragraphs.
 *
 * @param isHeading whether a heading begins at an index of the text
 */
export function pageLines(text: string, isHeading: (start: number) => boolean): readonly LayoutLine[] {
  const lines = linesOf(text).map((line): Line => {
    const words = text.slice(line.start, line.end).trim();
    return {
      ...line,
      isHeading: isHeading(line.start),
      form: words.replace(/\p{Nd}+/gu, '<page>').replace(/\s+/g, ' '),
      numbers: (words.match(/\p{Nd}+/gu) ?? []).map(Number),
      isBlank: words === '',
    };
  });
  const left = new Set([...numbersAlone(text, lines), ...headsWithNumbers(lines)]);
  for (const head of headsAlone(lines, left)) left.add(head);
  return lines.map((line, i) => ({
    start: line.start,
    end: line.end,
    kind: line.isHeading ? 'heading' : left.has(i) ? 'boilerplate' : 'words',
  }));
}

/** Lines that are nothing but a number, where the ones before or after them count on. */
function numbersAlone(text: string, lines: readonly Line[]): readonly number[] {
  const points = codePoints(text);
  const found = boilerplate(points, new Set(), [PAGE_NUMBERS]).lines.map(({ start }) => start);
  const starts = new Set(found);
  const alone = lines.flatMap((line, i) => {
    const number = line.isHeading ? null : (line.numbers[0] ?? romanNumber(text.slice(line.start, line.end)));
    return number !== null && starts.has(points.offsetAt(line.start)) ? [{ i, number }] : [];
  });
  return countingOn(alone);
}

/** "Page 3 of 40", "A/78/PV.12 4": the same but for a number that counts up by one. */
function headsWithNumbers(lines: readonly Line[]): readonly number[] {
  const alike = groupedByForm(lines, (line) => line.numbers.length > 0);
  return alike.flatMap((group) =>
    [0, -1].flatMap((at) =>
      countingOn(group.map((i) => ({ i, number: lines[i]?.numbers.at(at) ?? Number.NaN }))),
    ),
  );
}

/** Lines that come again, each time at an edge: beside a blank line or a page's number; once beside a number, or often. */
function headsAlone(lines: readonly Line[], left: ReadonlySet<number>): readonly number[] {
  const isEdge = (i: number) => left.has(i) || lines[i] === undefined || lines[i].isBlank;
  const isSame = (a: number, b: number) => lines[a]?.numbers.join() === lines[b]?.numbers.join();
  return groupedByForm(lines, () => true).flatMap((group) => {
    const same = group.filter((i) => isSame(i, group[0] ?? i));
    const atEdge = same.filter((i) => isEdge(i - 1) || isEdge(i + 1));
    const besidePages = same.filter((i) => left.has(nextTo(lines, i, -1)) || left.has(nextTo(lines, i, 1)));
    const isEdgeOnly = atEdge.length === same.length;
    const isHead = isEdgeOnly && (same.length >= OFTEN || (same.length > 1 && besidePages.length > 0));
    return isHead ? same : [];
  });
}

/** The line before or after one, over blank lines. */
function nextTo(lines: readonly Line[], i: number, by: 1 | -1): number {
  let next = i + by;
  while (lines[next]?.isBlank) next += by;
  return next;
}

/** Those of numbered lines, in their order, of which the one before or after has the next number. */
function countingOn(numbered: readonly { readonly i: number; readonly number: number }[]): readonly number[] {
  return numbered.flatMap(({ i, number }, at) =>
    numbered[at - 1]?.number === number - 1 || numbered[at + 1]?.number === number + 1 ? [i] : [],
  );
}

/** Lines that say the same but for numbers, twice or more: words of a sentence, speakers and items of lists are none. */
function groupedByForm(
  lines: readonly Line[],
  fits: (line: Line) => boolean,
): readonly (readonly number[])[] {
  const forms = new Map<string, number[]>();
  for (const [i, line] of lines.entries()) {
    const mayBe =
      !line.isHeading &&
      /\p{L}/u.test(line.form) &&
      line.form.length <= LONGEST_HEAD &&
      !/[:,;]$/.test(line.form);
    if (!mayBe || /^<page>[.)]/.test(line.form) || !fits(line)) continue;
    forms.set(line.form, [...(forms.get(line.form) ?? []), i]);
  }
  return [...forms.values()].filter((group) => group.length > 1);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(text: string): number | null {
  const values = Array.from(
    text.toLowerCase().replace(/[^a-z]/g, ''),
    (letter) => ROMAN[letter] ?? Number.NaN,
  );
  if (values.length === 0 || values.some(Number.isNaN)) return null;
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
}
