import { asciiDigits } from './asciiDigits.ts';
import { isWithoutSpaces } from './scriptsWithoutSpaces.ts';

/** What differs by purpose. */
export interface Folding {
  /**
   * Whether letters stay as they are written, for quotations; or lose case, accents and what people leave out when
   * they type them, and digits become those of ASCII: for names and search.
   */
  readonly letters: 'asWritten' | 'plain';
}

/** A folded text with the way back to the text's own characters. */
export interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, where in the text the characters begin that it stands for. */
  readonly from: readonly number[];
  /** … and where they end. */
  readonly to: readonly number[];
}

/**
 * Stands in a folded text where a line ends with a hyphen and the next one goes on with a small letter: nobody can tell
 * whether the word has that hyphen.
 */
export const BROKEN_WORD = '-\n';

/** … where a line ends with a hyphen that is part of the word: Berlin-Brandenburg, 19-20 May. */
export const BROKEN_AT_HYPHEN = '-\n ';

/**
 * A text as it is compared, for names, quotations and search alike. Of two texts that a reader takes for the same
 * words, the folded ones are equal:
 *
 * - marks that stand for one another are one: quotation marks, apostrophes, hyphens and dashes, middle dots;
 * - a run of white space is one space, at the ends of the text nothing, and nothing beside a letter of a script that
 *   has no spaces between words, where lines are broken anywhere;
 * - what nobody sees is nothing: soft hyphens, marks of direction, joiners, variation selectors;
 * - so is what a text may have or leave out: the stretching of Arabic words, the vowels of Arabic and Hebrew;
 * - forms for compatibility are what they stand for (NFKC): `ﬁ`, `１`, `…`; accents may be composed or combining;
 * - but `10⁶` is not 106, nor `2½` 21/2: what is raised, lowered, circled or a fraction stays itself, and where letters
 *   are plain it is no part of the number beside it.
 */
export function foldText(text: string, folding: Folding): FoldedText {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  eachPart(text, folding, (part, start, end) => {
    parts.push(part);
    for (let i = 0; i < part.length; i += 1) {
      from.push(start);
      to.push(end);
    }
  });
  return { folded: parts.join(''), from, to };
}

/** The folded text alone, where nobody asks for the way back. */
export function fold(text: string, folding: Folding): string {
  const parts: string[] = [];
  eachPart(text, folding, (part) => parts.push(part));
  return parts.join('');
}

/** Marks that stand for one another. Some are letters for Unicode, as what stands for the okina and the ayn. */
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛‹›`´′‵ʹʻʼʽʾʿˋˊ՚׳ߴߵꞋꞌ＇｀',
    '"': '“”„‟«»″‶〝〞〟＂״「」『』',
    '-': '‐‑‒–—―−־֊᠆⸺⸻﹘﹣－',
    '·': '・･•‧∙⋅',
    '/': '⁄∕',
  }).flatMap(([mark, others]) => [...others].map((other) => [other, mark] as const)),
);

/** Letters that Unicode does not take apart and that people type without their stroke, as two, or as another. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
    ...{ ς: 'σ', ё: 'е', ґ: 'г' },
    ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ۃ: 'ه' },
  }),
);

/** White space: of JavaScript's, U+FEFF is invisible; U+0085 is a line end of IBM's. */
const SPACE = String.raw`[[\s\u0085]--\uFEFF]`;
const LINE_END = String.raw`[\n\v\f\r\u0085\u2028\u2029]`;
/** From one line to the next. No word goes on over an empty line. */
const NEXT_LINE = String.raw`[${SPACE}--${LINE_END}]*(?:\r\n|${LINE_END})[${SPACE}--${LINE_END}]*(?!${SPACE})`;
const DASH = String.raw`[\-${[...MARKS].flatMap(([mark, as]) => (as === '-' ? mark : [])).join('')}]`;
const INVISIBLE = String.raw`[[\p{Cf}\p{Cc}\p{DI}]--[[\s\u0085]--\uFEFF]]`;

/** What is folded as one: see the names of the groups. A character has its marks and its stretching with it. */
const PARTS = new RegExp(
  [
    String.raw`(?<softBreak>\u00AD${NEXT_LINE})`,
    String.raw`(?<wordBreak>(?:(?<=[\p{L}\p{M}])[\-‐](?=${NEXT_LINE}\p{Ll})|(?<=[\p{Lo}\p{M}])[\-‐](?=${NEXT_LINE}\p{Lo}))${NEXT_LINE})`,
    String.raw`(?<hyphenBreak>(?<=[\p{L}\p{M}\p{N}])${DASH}+${NEXT_LINE}(?=[\p{L}\p{N}]))`,
    `(?<space>${SPACE}+)`,
    `(?<dash>${DASH}+)`,
    `(?<invisible>${INVISIBLE}+)`,
    // Hangul in its single letters: those of one syllable.
    String.raw`(?:[\u1100-\u115E\uA960-\uA97C]+[\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*|[^])[\p{M}\u0640\uFF9E\uFF9F]*`,
  ].join('|'),
  'gv',
);

function eachPart(
  text: string,
  { letters }: Folding,
  take: (part: string, start: number, end: number) => void,
): void {
  const foldCharacter = letters === 'plain' ? plainCharacter : writtenCharacter;
  let last = '';
  let lastIsApart = false;
  let space: { readonly start: number; readonly end: number } | null = null;
  for (const match of text.matchAll(PARTS)) {
    const [all] = match;
    const { index, groups } = match;
    const end = index + all.length;
    if (groups?.softBreak !== undefined || groups?.invisible !== undefined) continue;
    if (groups?.space !== undefined) {
      space = { start: index, end };
      continue;
    }
    const isBroken = groups?.wordBreak !== undefined || groups?.hyphenBreak !== undefined;
    const part = isBroken || groups?.dash !== undefined ? '-' : foldCharacter(all);
    if (part === '') continue;
    if (space !== null && last !== '' && !isWithoutSpaces(last) && !isWithoutSpaces(part))
      take(' ', space.start, space.end);
    const isApart = letters === 'plain' && isSetApart(all);
    const isNumber =
      (isApart || lastIsApart) && space === null && /\p{N}$/u.test(last) && /^\p{N}/u.test(part);
    if (isBroken) {
      const line = index + all.search(AT_LINE_END);
      take(part, index, line);
      take((groups.wordBreak === undefined ? BROKEN_AT_HYPHEN : BROKEN_WORD).slice(1), line, end);
    } else take(isNumber ? ` ${part}` : part, index, end);
    space = null;
    last = part;
    lastIsApart = isApart;
  }
}

const AT_LINE_END = new RegExp(SPACE, 'v');
const INVISIBLES = new RegExp(INVISIBLE, 'gv');

/** The stretching of Arabic words, and the vowels of Arabic and of Hebrew, but not what makes a letter another (أ). */
const LEFT_OUT =
  /[\u0640\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/gu;

/** A character with its marks, in compatibility's form where it is not set apart by its form. */
function writtenCharacter(character: string): string {
  if (character.length === 1 && character < '\x80') return character === '`' ? "'" : character;
  return inForm(character, isSetApart(character) ? 'NFD' : 'NFKD').normalize('NFC');
}

/** … without case, accents, and what `LETTERS` has. Folded again it stays the same. */
function plainCharacter(character: string): string {
  if (character.length === 1 && character < '\x80') return writtenCharacter(character).toLowerCase();
  const letters = inForm(character, 'NFKD').normalize('NFC').toUpperCase().toLowerCase().normalize('NFKD');
  return asciiDigits(
    withoutAccents(letters)
      .normalize('NFC')
      .replace(/./gsu, (letter) => LETTERS.get(letter) ?? letter),
  );
}

function inForm(character: string, form: 'NFD' | 'NFKD'): string {
  const mark = MARKS.get(character);
  if (mark !== undefined) return mark;
  const plain = character.replace(INVISIBLES, '').normalize(form).replace(LEFT_OUT, '');
  return plain.replace(/./gsu, (one) => MARKS.get(one) ?? one);
}

/** Numbers and letters that are raised, lowered, circled or fractions: `²`, `₂`, `②`, `½`, `ª`, `™`; not `㎏`, `⑵` or `ｰ`. */
function isSetApart(character: string): boolean {
  const [form = ''] = character;
  if (!/[[\p{No}\p{So}\p{Lm}ªº]--[\uFF00-\uFFEF]]/v.test(form)) return false;
  const plain = form.normalize('NFKD');
  return plain !== form && (/^(?:\p{N}|[\p{L}]\p{M}*$)/u.test(plain) || /[™℠🅪-🅬]/u.test(form));
}

/**
 * Vowel signs are part of a word, and so are the marks that make Cyrillic letters of their own (й, ї), but not those
 * of stress; nor the hamza of an alef, and the dot of Devanagari, which is often left out.
 */
function withoutAccents(letters: string): string {
  return /^\p{Script=Cyrillic}/u.test(letters)
    ? letters.replace(/(?<=[аеиоуыэюяі])[\u0300\u0301]/g, '')
    : letters.replace(/[\u0300-\u036F\u0653-\u0655\u093C]/g, '');
}
