import type { CodePoints } from './codePoints.ts';
import type { Span } from './Span.ts';
import type { Sentence } from './sentences.ts';

const WORDS = /[\p{L}\p{N}]/u;

/**
 * Whether words that are coded, or left out, cover a sentence: where they share a letter or a digit with it.
 *
 * @param everywhere of words that are left out wherever they stand: they cover only what they are all of, because a sentence
 * that has a page's head in it says more than that
 */
export function restsOnSentence(
  text: CodePoints,
  words: Pick<Span, 'start' | 'end'>,
  { parts }: Pick<Sentence, 'parts'>,
  everywhere = false,
): boolean {
  const share = (part: Span) => {
    const start = Math.max(words.start, part.start);
    const end = Math.min(words.end, part.end);
    return start < end && WORDS.test(text.slice(start, end));
  };
  const isAllOf = (part: Span) => {
    const around = `${text.slice(part.start, words.start)} ${text.slice(words.end, part.end)}`;
    return !WORDS.test(around);
  };
  return parts.some((part) => share(part) && (!everywhere || isAllOf(part)));
}
