import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';

/** What stands between two quotation marks, in UTF-16 units: from behind the first mark to before the second. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
}

/** The marks that may end what another begins: “…”, „…“, «…», »…«, ”…”, 「…」. Titles of works, 《…》, are no quotation. */
const ENDS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '„': '“”„"', '‟': '”', '”': '”', '"': '"', '＂': '＂' },
  ...{ '«': '»', '»': '«»', '‹': '›', '›': '‹›' },
  ...{ '‘': '’', '‚': '‘’', "'": "'", '＇': '＇' },
  ...{ '「': '」', '『': '』', '﹁': '﹂', '﹃': '﹄', '〝': '〞〟' },
};

/** These end what they can begin as well: what stands on both sides tells which they do. */
const BOTH_WAYS = '”»›"＂';

/** These are apostrophes too. */
const APOSTROPHES = "‘’'＇";

const MARKS = Object.entries(ENDS).flat().join('');

/** A mark, or a blank line: over it a quotation goes on only where the next paragraph begins with a mark again. */
const PARTS = new RegExp(String.raw`[${MARKS}]|\n[^\S\n]*\n\s*`, 'gu');

/** What is longer has lost its end: the mark that seems to end it is another's. In UTF-16 units. */
const LONGEST = 10_000;

/** A quotation that has not ended yet. */
interface Open {
  readonly mark: string;
  readonly start: number;
}

/**
 * What stands in quotation marks, in the order in which it ends; a quotation within another is one too. What is begun
 * anew with each paragraph is one quotation, and what has no end is none.
 */
export function quotedStretches(text: string): readonly QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open: readonly Open[] = [];
  for (const { 0: mark, index } of text.matchAll(PARTS)) {
    const end = index + mark.length;
    if (mark.startsWith('\n')) {
      open = open.filter((one) => one.mark === text[end]);
      continue;
    }
    const place = placeOf(text, index, end);
    const ending = open.findLastIndex((one) => isEnd(one, mark, place));
    const begun = open[ending];
    if (begun) {
      if (index - begun.start <= LONGEST) found.push({ start: begun.start, end: index });
      open = open.slice(0, ending);
    } else if (isBeginning(mark, place)) open = withOpened(open, { mark, start: end }, place);
  }
  return found;
}

/** What stands on both sides of a mark. */
interface Place {
  /** Nothing that a mark could end. */
  readonly isFreeBefore: boolean;
  /** Nothing that a mark could begin. */
  readonly isFreeBehind: boolean;
  readonly isInsideWord: boolean;
  readonly isHebrew: boolean;
  /** Where an apostrophe could stand: within a word of a script that has them, or before a number ('90s). */
  readonly isApostrophe: boolean;
  readonly beginsLine: boolean;
}

const WITHOUT_APOSTROPHES = new RegExp(String.raw`\p{Script=Hangul}|${WITHOUT_SPACES}`, 'v');

function placeOf(text: string, start: number, end: number): Place {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + 2);
  const both = (letter: RegExp) => letter.test(before) && letter.test(behind);
  const isInsideWord = both(/[\p{L}\p{M}\p{N}]/u);
  return {
    isFreeBefore: before === '' || /[\s\p{Ps}\p{Pi}\p{Pd}:：]/u.test(before),
    isFreeBehind: behind === '' || /[\s\p{Pe}\p{Pf}\p{Pd}.,;:!?…。，、；：！？]/u.test(behind),
    isInsideWord,
    isApostrophe: (isInsideWord && !WITHOUT_APOSTROPHES.test(behind)) || /\p{Nd}/u.test(behind),
    isHebrew: both(/\p{Script=Hebrew}/u),
    beginsLine: before === '' || before === '\n',
  };
}

function isEnd({ mark: begun }: Open, mark: string, place: Place): boolean {
  if (!ENDS[begun]?.includes(mark)) return false;
  // In "ארה"ב" it is the mark of an abbreviation.
  if (place.isHebrew) return false;
  if (APOSTROPHES.includes(mark)) return !place.isFreeBefore && !place.isApostrophe;
  return !BOTH_WAYS.includes(mark) || !place.isFreeBefore || place.isFreeBehind;
}

function isBeginning(mark: string, place: Place): boolean {
  if (!(mark in ENDS) || place.isHebrew) return false;
  if (APOSTROPHES.includes(mark)) return place.isFreeBefore && !place.isFreeBehind && !place.isApostrophe;
  // Scripts without spaces have letters on both sides of the first mark.
  return place.isFreeBefore ? !place.isFreeBehind || mark === '«' : place.isInsideWord && mark !== '”';
}

/** The same mark again means that the first one has no end, but for guillemets, and where a line begins with it. */
function withOpened(open: readonly Open[], fresh: Open, { beginsLine }: Place): readonly Open[] {
  const same = open.findIndex(({ mark }) => mark === fresh.mark);
  if (same < 0 || fresh.mark === '«') return [...open, fresh];
  return beginsLine ? open : [...open.slice(0, same), fresh];
}
