import type { QuotedStretch } from '../evidence/quotedStretches.ts';
import { sentenceEnds } from '../evidence/sentenceEnds.ts';

/** A stretch of a text, in UTF-16 units. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** A paragraph, and its sentences: what stands in quotation marks is not taken apart. */
export interface TextParagraph extends TextStretch {
  readonly sentences: readonly TextStretch[];
}

/**
 * The paragraphs of a text; lines over which one quotation runs are one.
 *
 * @param quotes in UTF-16 units
 * @param headings where headings begin: they are left out
 * @param language a language tag (BCP 47)
 */
export function readSentences(
  text: string,
  quotes: readonly QuotedStretch[],
  headings: ReadonlySet<number>,
  language: string,
): readonly TextParagraph[] {
  const paragraphs: TextStretch[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    if (headings.has(index)) continue;
    const last = paragraphs.at(-1);
    const isOne = last && quotes.some((one) => one.start < last.end && one.end > index);
    if (isOne) paragraphs[paragraphs.length - 1] = { start: last.start, end: index + line.length };
    else paragraphs.push({ start: index, end: index + line.length });
  }
  return paragraphs.map(({ start, end }) => {
    const ends = sentenceEnds(text.slice(start, end), language)
      .map((one) => one + start)
      .filter((one) => !quotes.some((quote) => quote.start < one && one <= quote.end));
    return {
      ...{ start, end },
      sentences: [...ends, end].map((one, i) => ({ start: ends[i - 1] ?? start, end: one })),
    };
  });
}
