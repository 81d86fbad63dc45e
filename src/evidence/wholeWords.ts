import type { CodePoints } from './codePoints.ts';
import { isAttachedToNoun } from './isAttachedToNoun.ts';
import { WITHOUT_SPACES } from './scriptsWithoutSpaces.ts';

/**
 * What a word is made of where words have edges: letters, digits, fractions and marks of scripts with spaces, but not
 * what stands for an apostrophe.
 */
const LETTER = String.raw`[[\p{L}\p{M}\p{Nd}¼-¾⅐-⅟↉]--${WITHOUT_SPACES}--[ʹʼʽ]]`;

/**
 * What joins two of them to one word: an underscore, what stands between the digits of a number, the apostrophe of
 * Cyrillic words (зобов’язання), the marks of Hebrew abbreviations (ארה״ב), and the one of "can’t", which without its
 * end says the contrary. Other apostrophes join words that may stand alone: Kyiv’s, l’envoyé, Oslo’yu.
 */
const JOINT = [
  '_',
  String.raw`(?<=\p{Nd})[.,٫٬](?=\p{Nd})`,
  String.raw`(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})`,
  String.raw`(?<=\p{Script=Hebrew})['"׳״](?=\p{Script=Hebrew})`,
  `(?<=[nN])['’ʼ](?=[tT](?!${LETTER}))`,
].join('|');

/** The sign before a number or an amount belongs to it. */
const SIGN = String.raw`(?:(?<=^|[\s\p{Ps}\p{Pi}"'])[\-−‐-–+±]\p{Sc}?(?=\p{Nd}))?`;

/** A word of a script that has spaces between them, with all that belongs to it. */
export const WORD = new RegExp(`${SIGN}${LETTER}+(?:(?:${JOINT})${LETTER}+)*`, 'gv');

/** Invisible characters are part of the word in which they stand, but for the space without width, which ends one. */
const INVISIBLE = /[[\p{Cf}\p{DI}]--\u200B]/gv;

/** Longer words are looked at from one end only. In UTF-16 units. */
const LONGEST = 256;

/**
 * What is attached to the beginning of a word in Arabic (و، ف، ب، ل، ك، س and ال) and Hebrew (ו, ה, ב, ל, מ, ש, כ):
 * and, the, in, to, from. The word after it may be quoted alone, as in "and Russia".
 */
const ATTACHED_BEFORE = /^(?:[وف]?[بلكس]?(?:ال)?|[והבלמשכ]{1,4})$/u;

/**
 * The words that a stretch of a text cuts, for a person: `begins inside the word “proposed”`. Null where it begins and
 * ends at the edge of a word, and in scripts without spaces between words, which have no edges.
 *
 * @param start in UTF-16 units, as `end`
 */
export function cutWords(text: string, start: number, end: number): string | null {
  const first = wordAround(text, start);
  const last = wordAround(text, end);
  const isCutBefore = first !== null && !ATTACHED_BEFORE.test(first.before) && first.isOneScript;
  // Particles are written to a Korean noun, and what makes a verb of it: 김정은은, 제안했다.
  const [hangul] = HANGUL.exec(last?.after ?? '') ?? [];
  const isCutAfter =
    last?.isOneScript === true && (hangul === undefined || !isAttachedToNoun(last.before, hangul));
  const cuts = [
    ...(isCutBefore ? [`begins inside the word “${first.before}${first.after}”`] : []),
    ...(isCutAfter ? [`ends inside the word “${last.before}${last.after}”`] : []),
  ];
  return cuts.length === 0 ? null : cuts.join(' and ');
}

/** The words that the text between two code points cuts: see `cutWords`. */
export function cutWordsOf(
  text: CodePoints,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  return cutWords(text.text, text.indexAt(start), text.indexAt(end));
}

const HANGUL = /^\p{Script=Hangul}+/u;

/** A word on both sides of a place. */
interface Around {
  readonly before: string;
  readonly after: string;
  /** Where Korean and another script meet, a word ends: NATO는. */
  readonly isOneScript: boolean;
}

function wordAround(text: string, index: number): Around | null {
  const left = text.slice(Math.max(0, index - LONGEST), index).replace(INVISIBLE, '');
  const right = text.slice(index, index + LONGEST).replace(INVISIBLE, '');
  const place = left.length;
  for (const { 0: word, index: start } of `${left}${right}`.matchAll(WORD)) {
    if (start >= place) return null;
    if (start + word.length <= place) continue;
    const [before, after] = [word.slice(0, place - start), word.slice(place - start)];
    return { before, after, isOneScript: HANGUL.test(after) === HANGUL.test([...before].at(-1) ?? '') };
  }
  return null;
}
