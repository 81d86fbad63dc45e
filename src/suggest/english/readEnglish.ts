import { outerQuotations } from '../outerQuotations.ts';
import { readSentences } from '../readSentences.ts';
import { takeTurns } from '../takeTurns.ts';
import type { TokenRange } from './Found.ts';
import type { ReadParagraph } from './findAttributions.ts';
import { readTokens } from './readTokens.ts';
import type { Token } from './Token.ts';
import type { Tokens } from './wordClasses.ts';

/** An English text as its rules read it. */
export interface EnglishText {
  readonly tokens: Tokens;
  readonly paragraphs: readonly ReadParagraph[];
}

/**
 * Reads an English text, one paragraph after the other, and lets others run between them.
 *
 * @param headings where headings begin, in UTF-16 units
 */
export async function readEnglish(
  text: string,
  headings: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<EnglishText> {
  const turn = takeTurns(signal);
  const plain = withPlainMarks(text);
  const quotes = outerQuotations(plain);
  const tokens: Token[] = [];
  const paragraphs: ReadParagraph[] = [];
  for (const paragraph of readSentences(plain, quotes, headings, 'en')) {
    await turn();
    const first = tokens.length;
    const own = quotes.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
    for (const token of readTokens(plain, paragraph.start, paragraph.end, own)) tokens.push(token);
    let from = first;
    const sentences: TokenRange[] = [];
    for (const sentence of paragraph.sentences) {
      let to = from;
      while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) to += 1;
      if (to > from) sentences.push({ from, to });
      from = to;
    }
    paragraphs.push({ from: first, to: tokens.length, sentences });
  }
  return { tokens: withNames(tokens), paragraphs };
}

/**
 * Marks as they open and close: of ''No.'' two apostrophes are one mark, and “No." has two kinds. The text stays as long as
 * it is.
 */
function withPlainMarks(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}.,!?])(?:''|``)(?=\S)/gu, ' “')
    .replace(/(?:''|´´)/gu, '” ')
    .replace(/“[^“”"\n]*"(?!\p{L})/gu, (mixed) => `${mixed.slice(0, -1)}”`)
    .replace(/(?<!\S)"[^“”"\n]*”/gu, (mixed) => `“${mixed.slice(1)}`);
}

/**
 * Names that are words too (“Lynch said”) are names where the text writes them with a capital within its sentences, more than
 * once, and never without.
 */
function withNames(tokens: readonly Token[]): readonly Token[] {
  const written = new Set(tokens.map(({ text }) => text));
  const within = new Map<string, number>();
  for (const [i, { text }] of tokens.entries())
    if (CAPITALIZED.test(text) && /^[\p{Ll},]/u.test(tokens[i - 1]?.text ?? ''))
      within.set(text, (within.get(text) ?? 0) + 1);
  return tokens.map((token) => {
    const isName = (within.get(token.text) ?? 0) > 1 && !written.has(token.lower);
    return isName && MISTAKEN.has(token.pos) ? { ...token, pos: 'PROPN' } : token;
  });
}

const CAPITALIZED = /^\p{Lu}\p{Ll}{2}/u;
const MISTAKEN = new Set(['VERB', 'NOUN', 'ADV']);
