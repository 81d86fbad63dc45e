import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';
import { knownForms } from './shortFormsIn.ts';

/** A line of a text, and what a sentence is to it. Places are UTF-16 indices of the text. */
export interface LayoutLine {
  readonly start: number;
  readonly end: number;
  readonly kind: 'words' | 'heading' | 'boilerplate';
}

/** Words that are read on without a break, over one line or several. */
export interface Paragraph {
  /** The words on one line. */
  readonly text: string;
  /** Where the words of each line stand in `text`, and from where in the whole text they are. */
  readonly lines: readonly { readonly at: number; readonly start: number; readonly length: number }[];
}

/** Its words without the white space and the marks of quoted mail around them. */
interface Words {
  readonly start: number;
  readonly text: string;
  /** How often it was quoted: one ">" each. */
  readonly depth: number;
}

const BEGINS_UNSPACED = new RegExp(`^${WITHOUT_SPACES}`, 'v');
const ENDS_UNSPACED = new RegExp(`${WITHOUT_SPACES}[、，：；]?$`, 'v');

/** A letter of which no capital could begin a sentence; Georgian has capitals for headlines only. */
const BEGINS_CASELESS = /^[^\p{L}\p{N}]*(?:\p{Script=Georgian}|(?![\p{Lu}\p{Ll}])\p{L})/u;

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const LONGEST_WORD = 30;

/** Marks and numbers that begin an item of a list, or a paragraph. */
const ITEM =
  /^(?:[-–—*•·‣◦▪●○■□➢►▶✓→]\s*(?=\S)|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|\p{Nd}{1,3}、|§\s*\p{Nd}|\(?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.)](?:\s|$))/u;

const NUMBER_ALONE = /^\(?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.)]$/u;

/** "Mr. LAVROV (Russian Federation):", "From:", "记者：" */
const SPEAKER =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,5}\s*(?:\([^)]*\)\s?)?:(?:\s|$)|^[^\s。，：]{1,10}：/u;

/** Lines with fewer columns are verse or items of a list, rather than wrapped. */
const NARROWEST = 20;
/** Lines with as many are wrapped also where less shows it. */
const WIDE = 40;

/**
 * The paragraphs of a text, in its order. Lines are read on where it is certain that the text was wrapped there: a
 * small letter begins the next, a word of a script without spaces runs over the break, or the line was full, its
 * next word having no more room. Everything else begins anew: a line after a blank one or a heading, an item, a
 * speaker. Boilerplate is left out with the blank lines around it, so that a paragraph may run over a page break.
 *
 * @param language a language tag (BCP 47)
 */
export function paragraphs(
  text: string,
  lines: readonly LayoutLine[],
  language: string,
): readonly Paragraph[] {
  const blocks = blocksIn(text, lines).map((block) => breaksIn(block, language));
  const widths = widthOf(blocks.flat());
  return blocks.flatMap((breaks) => paragraphsOf(breaks, widths));
}

/** Runs of lines that nothing parts. */
function blocksIn(text: string, lines: readonly LayoutLine[]): readonly (readonly Words[])[] {
  const blocks: Words[][] = [[]];
  let isBlank = false;
  let isPageBreak = false;
  for (const line of lines) {
    const words = wordsOf(text, line);
    if (line.kind === 'boilerplate') isPageBreak = true;
    else if (line.kind === 'heading') blocks.push([]);
    else if (!/[\p{L}\p{N}]/u.test(words.text)) isBlank = true;
    else {
      const last = blocks.at(-1)?.at(-1);
      if ((isBlank && !isPageBreak) || last?.depth !== words.depth) blocks.push([]);
      blocks.at(-1)?.push(words);
      isBlank = false;
      isPageBreak = false;
    }
  }
  return blocks.filter((block) => block.length > 0);
}

function wordsOf(text: string, { start, end }: LayoutLine): Words {
  const line = text.slice(start, end);
  const marks = /^(?:\s*>)*\s*/u.exec(line)?.[0] ?? '';
  return {
    start: start + marks.length,
    text: line.slice(marks.length).trimEnd(),
    depth: marks.replace(/[^>]/g, '').length,
  };
}

/** A line of a block, and how it follows the one before. */
interface Break {
  readonly line: Words;
  /** Null for the first of its block. */
  readonly before: Words | null;
  /**
   * `unfinished`: what stands before cannot be the end, such as a title or a number alone. `unknown` is settled by
   * the widths of lines that were certainly wrapped.
   */
  readonly kind: 'new' | 'wrapped' | 'unfinished' | 'unknown';
  /** Columns of the longest line of the block. */
  readonly longest: number;
  /** Whether capitals tell nothing in the block. */
  readonly isCaseless: boolean;
  /** Whether the last line of the block ends a sentence. */
  readonly isEnded: boolean;
}

function breaksIn(block: readonly Words[], language: string): readonly Break[] {
  const longest = block.reduce((most, { text }) => Math.max(most, columns(text)), 0);
  const isCaseless = !block.some(({ text }) => /(?!\p{Script=Georgian})\p{Ll}/u.test(text));
  const isEnded = endsSentence(block.at(-1)?.text ?? '');
  const isCapitalized = !/^[^\p{L}]*\p{Ll}/u.test(block[0]?.text ?? '');
  const isWide = longest >= WIDE || (longest >= NARROWEST && isEnded);
  // Behind a colon, lines may be items without marks, up to the end of a sentence.
  let isList = false;
  return block.map((line, i): Break => {
    const before = block[i - 1] ?? null;
    const found = { line, before, longest, isCaseless, isEnded };
    if (before === null) return { ...found, kind: 'new' };
    isList = (isList && !endsSentence(before.text)) || /[:;：；]$/.test(before.text);
    if (isUnfinished(before.text, language)) return { ...found, kind: 'unfinished' };
    if (isItem(line.text, language) || SPEAKER.test(line.text)) return { ...found, kind: 'new' };
    const isSmall =
      isCapitalized &&
      isWide &&
      !isList &&
      /^[^\p{L}\p{N}]*\p{Ll}(?!\p{Ll}{0,3}[-‑]?\p{Lu})/u.test(line.text);
    const isSure =
      isSmall || (isCommaBefore(before.text, line.text) && !isList) || isWordBroken(before.text, line.text);
    return { ...found, kind: isSure ? 'wrapped' : 'unknown' };
  });
}

function isItem(line: string, language: string): boolean {
  if (!ITEM.test(line)) return false;
  const { data, months } = knownForms(language);
  const [, next] = /^\p{Nd}{1,2}\.\s+([\p{L}\p{M}]+)/u.exec(line) ?? [];
  if (!data.ordinals || next === undefined) return true;
  return !/^\p{Ll}/u.test(next) && !months.includes(next);
}

/** Whether a line is the number of an item alone, or ends in "Mr." */
function isUnfinished(line: string, language: string): boolean {
  const end = line.slice(-LONGEST_WORD);
  const stop = knownForms(language)
    .stopsIn(end)
    .get(end.length - 1);
  return NUMBER_ALONE.test(line) || (stop?.kinds.has('never') ?? false);
}

/** Where no letters are small or capital, a comma before the break is what shows that the sentence goes on. */
function isCommaBefore(before: string, after: string): boolean {
  return /[,،、，]$/u.test(before) && BEGINS_CASELESS.test(after);
}

/** Whether a word of a script without spaces begins in one line and ends in the next. */
function isWordBroken(before: string, after: string): boolean {
  if (!ENDS_UNSPACED.test(before) || !BEGINS_UNSPACED.test(after)) return false;
  const end = before.slice(-LONGEST_WORD);
  return WORDS.segment(end + after.slice(0, LONGEST_WORD)).containing(end.length)?.index !== end.length;
}

/** How wide a text was wrapped. */
interface Widths {
  /** The longest of the lines that were wrapped. */
  readonly longest: number;
  /** A line was full if it would be longer than this with the next line's first word. */
  readonly full: number;
}

/** By the breaks that are certain; null where none is. */
function widthOf(breaks: readonly Break[]): Widths | null {
  const wrapped = breaks.filter(({ kind }) => kind === 'wrapped');
  const longest = wrapped.map((one) => one.longest).sort((a, b) => a - b)[wrapped.length >> 1];
  if (longest === undefined) return null;
  const shortest = wrapped.reduce((least, one) => Math.min(least, withNextWord(one)), longest + 1);
  // Letters of different widths: what was set in print is not wrapped at one column.
  return { longest, full: Math.max(shortest - 1, 0.75 * longest) };
}

function paragraphsOf(breaks: readonly Break[], ofText: Widths | null): readonly Paragraph[] {
  const widths = widthOf(breaks) ?? ofText;
  const isFull = isBlockFull(breaks);
  const found: Words[][] = [];
  let isBehindWrapped = false;
  for (const one of breaks) {
    const isReadOn: boolean =
      one.kind === 'unknown'
        ? isFull || (isBehindWrapped && wasFull(one, widths)) || (breaks.length === 2 && wasFullAlone(one))
        : one.kind !== 'new';
    isBehindWrapped = isReadOn;
    if (isReadOn) found.at(-1)?.push(one.line);
    else found.push([one.line]);
  }
  return found.map(paragraphOf);
}

function wasFull(one: Break, widths: Widths | null): boolean {
  return widths !== null && one.longest <= 1.2 * widths.longest && withNextWord(one) > widths.full;
}

/**
 * Without capitals, two lines of which only the second ends a sentence show their width themselves: a title is
 * shorter than the line below it, in Chinese even that of a few words. Three may be headlines of like length.
 */
function wasFullAlone(one: Break): boolean {
  const { before, line, longest, isEnded } = one;
  const isCaseless = one.isCaseless || BEGINS_CASELESS.test(line.text);
  const narrowest = BEGINS_UNSPACED.test(line.text) ? NARROWEST / 2 : WIDE;
  if (!isCaseless || !isEnded || longest < narrowest || before === null) return false;
  return !endsSentence(before.text) && withNextWord(one) > longest;
}

/**
 * Whether each line of a block was full, but for the last: so German is wrapped, whose nouns have capitals. Lines of
 * like length may be headlines.
 */
function isBlockFull(breaks: readonly Break[]): boolean {
  const [first, ...others] = breaks;
  if (first === undefined || others.length < 2 || !first.isEnded) return false;
  const last = columns(others.at(-1)?.line.text ?? '');
  if (first.isCaseless || first.longest < WIDE || last > first.longest / 2) return false;
  return others.every((one) => one.kind !== 'new' && withNextWord(one) > one.longest);
}

/** How many columns the line before would have with the first word of this one. */
function withNextWord({ before, line }: Break): number {
  const isUnspaced = BEGINS_UNSPACED.test(line.text);
  const [word = ''] = (isUnspaced ? /^.[\p{P}\p{M}]*/u : /^\S+/u).exec(line.text) ?? [];
  return columns(before?.text ?? '') + columns(word) + 1;
}

/** Columns of a terminal: two for a letter of Chinese, Japanese or Korean, none for a mark on a letter. */
function columns(line: string): number {
  const marks = line.match(/\p{M}/gu)?.length ?? 0;
  const wide = line.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu,
  );
  return Array.from(line).length - marks + (wide?.length ?? 0);
}

function endsSentence(line: string): boolean {
  // Sought in what is behind the last word: from each of a row of dots the row would be gone through again.
  return /[\p{Sentence_Terminal}…]/u.test(line.split(/[\p{L}\p{N}]/u).at(-1) ?? '');
}

function paragraphOf(lines: readonly Words[]): Paragraph {
  let text = '';
  const placed = lines.map((line) => {
    const isJoined =
      text === '' || /[-\u00AD]$/.test(text) || (ENDS_UNSPACED.test(text) && BEGINS_UNSPACED.test(line.text));
    if (!isJoined) text += ' ';
    const at = text.length;
    text += line.text;
    return { at, start: line.start, length: line.text.length };
  });
  return { text, lines: placed };
}
