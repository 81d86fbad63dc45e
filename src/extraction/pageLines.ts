import { boilerplate, PAGE_NUMBERS } from '../evidence/boilerplate.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { linesOf } from '../evidence/linesOf.ts';
import type { LayoutLine } from '../evidence/paragraphs.ts';

/** Characters of the longest running head. */
const LONGEST_HEAD = 120;
/** Lines from the number of one page to that of the next, at least. */
const SHORTEST_PAGE = 3;
/** Lines from head to head where nothing else shows pages, at least. */
const USUAL_PAGE = 15;
/** How often a head stands there where nothing else shows pages, at least. */
const OFTEN = 4;
/** How many times as long as most a page may be: with fewer words on the others, or pictures. */
const MOST_UNEVEN = 2.2;

const NAMES_PAGE =
  /(?:^|[^\p{L}])(?:page|seite|p[aá]gina|strona|side|sida|стор(?:інка)?|стр(?:аница)?|с|p|s)\.? ?<page>/iu;

/** "Article 3", "Figure 2": a label of what follows, as evenly as it may come. */
const LABEL = /^\p{L}+\.? <page>\.?$/u;

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
 * again beside them, or about as far from each other as pages are. Where it is not sure, a line stays.
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
  const left = new Set(numbersAlone(text, lines));
  for (const head of headsWithNumbers(lines, left)) left.add(head);
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
  return countingOn(alone, 1).flat();
}

/** "Page 3 of 40", "A/78/PV.12 4": the same but for a number that counts up, from page to page. */
function headsWithNumbers(lines: readonly Line[], left: ReadonlySet<number>): readonly number[] {
  const runs = groupedByForm(lines, (line) => line.numbers.length > 0).flatMap((group) =>
    [0, -1].flatMap((at) => {
      const numbered = group.map((i) => ({ i, number: lines[i]?.numbers.at(at) ?? Number.NaN }));
      // Left and right pages may have different heads.
      return [1, 2].flatMap((step) => countingOn(numbered, step).map((run) => ({ run, step })));
    }),
  );
  const isNamed = ({ run }: { readonly run: readonly number[] }) =>
    NAMES_PAGE.test(lines[run[0] ?? 0]?.form ?? '');
  const sure = runs.filter(
    (one) => isNamed(one) || (one.run.length >= OFTEN && isEven(one.run)) || isBeside(lines, one.run, left),
  );
  const lengths = sure.flatMap(({ run, step }) => gapsOf(run).map((gap) => gap / step));
  const length = medianOf([...lengths, ...gapsOf([...left].sort((a, b) => a - b))]);
  // Of a chapter with few pages the head is as far from the next as pages are.
  const likely = runs.filter(
    ({ run, step }) =>
      length >= USUAL_PAGE &&
      gapsOf(run).every((gap) => gap / step < MOST_UNEVEN * length && gap / step > length / MOST_UNEVEN),
  );
  return [...sure, ...likely].flatMap(({ run }) => run);
}

/** Lines that come again beside numbers of pages, or about as far from each other as pages are. */
function headsAlone(lines: readonly Line[], left: ReadonlySet<number>): readonly number[] {
  const isEdge = (i: number) => left.has(i) || lines[i] === undefined || lines[i].isBlank;
  const isSame = (a: number, b: number) => lines[a]?.numbers.join() === lines[b]?.numbers.join();
  return groupedByForm(lines, () => true).flatMap((group) => {
    const same = group.filter((i) => isSame(i, group[0] ?? i));
    if (same.length < 2 || !same.every((i) => isEdge(i - 1) || isEdge(i + 1))) return [];
    const isAlone = same.length >= OFTEN && isEven(same) && medianOf(gapsOf(same)) >= USUAL_PAGE;
    return isAlone || isBeside(lines, same, left) ? same : [];
  });
}

/** Whether most of some lines are beside the number of a page; of two, the first may be that of the first page. */
function isBeside(lines: readonly Line[], group: readonly number[], left: ReadonlySet<number>): boolean {
  const beside = group.filter((i) => left.has(nextTo(lines, i, -1)) || left.has(nextTo(lines, i, 1)));
  if (group.length > 2) return beside.length > group.length / 2;
  const isFirst = lines.slice(0, group[0]).every(({ isBlank }) => isBlank);
  return beside.length === group.length || (isFirst && beside.length > 0);
}

/** Whether lines are about as far from each other. */
function isEven(group: readonly number[]): boolean {
  const gaps = gapsOf(group);
  const usual = medianOf(gaps);
  return gaps.every((gap) => gap <= MOST_UNEVEN * usual && gap >= usual / MOST_UNEVEN);
}

function gapsOf(group: readonly number[]): readonly number[] {
  return group.slice(1).map((i, at) => i - (group[at] ?? i));
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The line before or after one, over blank lines. */
function nextTo(lines: readonly Line[], i: number, by: 1 | -1): number {
  let next = i + by;
  while (lines[next]?.isBlank) next += by;
  return next;
}

/** Runs of numbered lines, in their order, of which each has the number that counts on from the one before. */
function countingOn(
  numbered: readonly { readonly i: number; readonly number: number }[],
  step: number,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [at, { i, number }] of numbered.entries()) {
    const before = numbered[at - 1];
    const goesOn = before?.number === number - step && i - before.i >= SHORTEST_PAGE;
    if (goesOn) runs.at(-1)?.push(i);
    else runs.push([i]);
  }
  return runs.filter((run) => run.length > 1);
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
    const isLabel = LABEL.test(line.form) && !NAMES_PAGE.test(line.form);
    if (!mayBe || isLabel || /^<page>[.)]/.test(line.form) || !fits(line)) continue;
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
