import { codePoints } from '../evidence/codePoints.ts';
import { type LayoutLine, paragraphs } from '../evidence/paragraphs.ts';
import { WITHOUT_SPACES } from '../evidence/scriptsWithoutSpaces.ts';
import { sections } from '../evidence/sections.ts';
import { pageLines } from './pageLines.ts';

/** What is to be mended. */
export interface Wanted {
  /** Whether page numbers and running heads are left out. */
  readonly pages: boolean;
  /** Whether lines of one paragraph are joined, and words that were broken at their ends. */
  readonly lines: boolean;
}

/** One change, with the line of the given text, from 1, at which it is. */
export interface Mend {
  readonly kind: 'PAGE_NUMBER' | 'PAGE_HEAD' | 'LINE_BREAK' | 'BROKEN_WORD';
  readonly line: number;
  /** The line that is left out; the words before and behind the break; the word as it becomes. */
  readonly text: string;
}

export interface Mended {
  readonly text: string;
  readonly mends: readonly Mend[];
}

/** A line of the text, and where it goes. */
interface Place extends LayoutLine {
  readonly number: number;
  readonly text: string;
  /** Of the words on it: which paragraph, and where they begin behind the marks of quoted mail. */
  readonly paragraph: number | null;
  readonly from: number;
}

/** Columns of a line that was full, and not the end of a heading or an item. */
const FULL = 40;

/**
 * A text without what its pages put into it: numbers and heads of pages, breaks of lines and of words. Where it is not
 * sure that a line goes on in the next, it stays as it is.
 *
 * @param headings the lines that are headings, in their order: they stay
 * @param language a language tag (BCP 47), or null
 */
export function mendPages(
  text: string,
  headings: readonly string[],
  language: string | null,
  wanted: Wanted,
): Mended {
  const places = placesIn(text, headings, language ?? 'und', wanted);
  const mends: Mend[] = [];
  let mended = '';
  let before: Place | null = null;
  let isApart = false;
  let isCut = false;
  for (const place of places) {
    if (place.kind === 'boilerplate') {
      isCut = true;
      continue;
    }
    if (place.text.trim() === '') {
      isApart = true;
      continue;
    }
    if (before === null) mended += place.text.trimEnd();
    else if (goesOn(before, place, isApart && !isCut, wanted)) {
      const joint = wanted.lines ? jointOf(before, place, text) : { between: '\n', cut: 0, word: null };
      const rest = wanted.lines ? text.slice(place.from, place.end).trimEnd() : place.text.trimEnd();
      mended = mended.slice(0, mended.length - joint.cut) + joint.between + rest;
      if (wanted.lines) mends.push(mendOf(before, place, joint));
    } else mended += (isApart || isCut ? '\n\n' : '\n') + place.text.trimEnd();
    before = place;
    isApart = false;
    isCut = false;
  }
  const left = places.flatMap((place): Mend[] => {
    if (place.kind !== 'boilerplate') return [];
    const kind = /^[^\p{L}]*[ivxlc]*[^\p{L}]*$/iu.test(place.text) ? 'PAGE_NUMBER' : 'PAGE_HEAD';
    return [{ kind, line: place.number, text: place.text.trim() }];
  });
  return { text: mended, mends: [...left, ...mends].sort((a, b) => a.line - b.line) };
}

function placesIn(
  text: string,
  headings: readonly string[],
  language: string,
  wanted: Wanted,
): readonly Place[] {
  const points = codePoints(text);
  const starts = new Set(sections(points, headings).sections.map(({ start }) => start));
  const lines = pageLines(text, (start) => starts.has(points.offsetAt(start)));
  const layout = lines.map(
    ({ start, end, kind }): LayoutLine => ({
      start,
      end,
      kind: kind === 'boilerplate' && !wanted.pages ? 'words' : kind,
    }),
  );
  const words = paragraphs(text, layout, language).flatMap((paragraph, index) =>
    paragraph.lines.map(({ start }) => ({ start, index })),
  );
  let next = 0;
  return layout.map((line, i): Place => {
    const own = words[next];
    const isOwn = own !== undefined && own.start >= line.start && own.start <= line.end;
    if (isOwn) next += 1;
    return {
      ...line,
      number: i + 1,
      text: text.slice(line.start, line.end),
      paragraph: isOwn ? own.index : null,
      from: isOwn ? own.start : line.start,
    };
  });
}

/** Whether a line is read on from the one before. @param isApart whether a blank line is between them, and no page's end */
function goesOn(before: Place, place: Place, isApart: boolean, { lines }: Wanted): boolean {
  if (before.paragraph === null || place.paragraph === null) return false;
  if (before.paragraph === place.paragraph) return true;
  // A page that has neither number nor head ends in a blank line, which may stand within a sentence.
  return (
    lines &&
    isApart &&
    before.text.trim().length >= FULL &&
    !/[\p{Sentence_Terminal}…:;"”»)]\s*$/u.test(before.text) &&
    /^\s*\p{Ll}{2}/u.test(place.text)
  );
}

interface Joint {
  readonly between: string;
  /** Characters that are taken away at the end of the line before. */
  readonly cut: number;
  /** The word that was broken, as it becomes; null where none was. */
  readonly word: string | null;
}

const ENDS_UNSPACED = new RegExp(`${WITHOUT_SPACES}[、，：；]?$`, 'v');
const BEGINS_UNSPACED = new RegExp(`^${WITHOUT_SPACES}`, 'v');

function jointOf(before: Place, place: Place, text: string): Joint {
  const [end, begin] = [before.text.trimEnd(), text.slice(place.from, place.end).trimStart()];
  const [, first = ''] = /([\p{L}\p{M}]+)[-‐\u00AD]$/u.exec(end) ?? [];
  const [second = ''] = /^[\p{L}\p{M}]+/u.exec(begin) ?? [];
  if (first !== '' && second !== '') {
    const isOne = isOneWord(first, second, text, end.endsWith('\u00AD'));
    const word = isOne ? first + second : `${end.slice(end.length - first.length - 1)}${second}`;
    return { between: '', cut: isOne ? 1 : 0, word };
  }
  if (ENDS_UNSPACED.test(end) && BEGINS_UNSPACED.test(begin)) return { between: '', cut: 0, word: null };
  return { between: ' ', cut: 0, word: null };
}

/** Whether a hyphen at the end of a line is there only because the line ends: as the rest of the text writes the word. */
function isOneWord(first: string, second: string, text: string, isSoft: boolean): boolean {
  if (isSoft) return true;
  const isThere = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{M}-])${word}(?![\\p{L}\\p{M}-])`, 'iu').test(text);
  if (isThere(first + second)) return true;
  if (isThere(`${first}-${second}`)) return false;
  // "Franco-German", "EU-wide": capitals stand behind a hyphen or before one that stays.
  return !/^\p{Lu}/u.test(second) && !/^\p{Lu}{2,}$/u.test(first);
}

function mendOf(before: Place, place: Place, { word }: Joint): Mend {
  if (word !== null) return { kind: 'BROKEN_WORD', line: before.number, text: word };
  const [last = ''] = /\S+\s*$/.exec(before.text) ?? [];
  const [first = ''] = /\S+/.exec(place.text) ?? [];
  return { kind: 'LINE_BREAK', line: before.number, text: `${last.trim()} ⏎ ${first}` };
}
