import type { Token } from './Token.ts';

/** A list of tokens that is read by number; behind its end stand empty ones. */
export type Tokens = readonly Token[];

const NOTHING: Token = { text: '', lower: '', pos: 'X', start: 0, end: 0, quote: -1 };

/** The token of a number; an empty one beyond the ends. */
export function at(tokens: Tokens, i: number): Token {
  return tokens[i] ?? NOTHING;
}

const QUOTE_MARKS = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '`', '‟']);

/** Whether it begins or ends a quotation, or may. */
export function isQuoteMark({ text }: Token): boolean {
  return QUOTE_MARKS.has(text);
}

/** @param marks with spaces between */
export function isMark(token: Token, marks: string): boolean {
  return token.text !== '' && marks.split(' ').includes(token.text);
}

const AUXILIARIES = new Set(
  `be is are was were been being am have has had having do does did will would shall should can could may might must
  'll 've 're 'd ca wo`.split(/\s+/),
);

/** A form of be, have or do, or a modal verb. */
export function isAuxiliary({ lower, pos }: Token): boolean {
  return AUXILIARIES.has(lower) || (lower === "'s" && pos === 'AUX');
}

const BE = new Set("be is are was were been being am 're".split(' '));

/** A form of be. */
export function isBe({ lower, pos }: Token): boolean {
  return BE.has(lower) || (lower === "'s" && pos === 'AUX');
}

/** Adverbs that stand between a subject and its verb. */
const BETWEEN = new Set(
  `also then later still again now just not n't never long once already even only first often soon then further
  recently repeatedly clearly strongly openly publicly simply too always quickly reportedly rather longer`.split(
    /\s+/,
  ),
);

/** Whether it may stand between a subject and its verb: `also`, `strongly`, `not`. */
export function isBetween(token: Token): boolean {
  const { lower, pos } = token;
  return BETWEEN.has(lower) || (pos === 'ADV' && lower.endsWith('ly'));
}

/** Days, months and the like: they end a phrase, as in `On Monday Trump said`. */
const WHEN = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening
  night week month year january february march april june july august september october november december
  earlier later recently weekend`.split(/\s+/),
);

/** A day, a month and the like. */
export function isWhen({ lower }: Token): boolean {
  return WHEN.has(lower);
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'SYM', 'X']);

/** Words that begin a clause about what stands before them. */
export const RELATIVE = new Set('who which that whom whose'.split(' '));

/** Whether it may be a part of a noun phrase. */
export function isNominal(token: Token): boolean {
  return NOMINAL.has(token.pos) && !RELATIVE.has(token.lower);
}

/** Whether a verb stands at a number, or one of its auxiliaries. */
export function isVerb(tokens: Tokens, i: number): boolean {
  return at(tokens, i).pos === 'VERB' || isAuxiliary(at(tokens, i));
}

/** Behind the adverbs that begin at a number. */
export function skipBetween(tokens: Tokens, from: number): number {
  let i = from;
  while (isBetween(at(tokens, i))) i += 1;
  return i;
}
