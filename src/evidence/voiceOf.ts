import type { CodePoints } from './codePoints.ts';
import type { QuotedStretch } from './quotedStretches.ts';
import type { Span } from './Span.ts';

/**
 * How a text gives a claim, as far as its marks tell: QUOTE where some of the claim's words stand in quotation marks;
 * PARAPHRASE where somebody is known to have said it; else NARRATION. Verbs of saying are not looked for.
 *
 * @param quoted what stands in quotation marks: `quotedStretches` of the text
 * @param wasSaid whether it is known who reports it, or when it was said
 */
export function voiceOf(
  text: CodePoints,
  quoted: readonly QuotedStretch[],
  words: readonly Span[],
  wasSaid: boolean,
): 'QUOTE' | 'PARAPHRASE' | 'NARRATION' {
  const isQuoted = words.some((span) => {
    const [start, end] = [text.indexAt(span.start), text.indexAt(span.end)];
    return quoted.some(
      (stretch) =>
        stretch.start < end &&
        stretch.end > start &&
        /[\p{L}\p{N}]/u.test(text.text.slice(Math.max(start, stretch.start), Math.min(end, stretch.end))),
    );
  });
  return isQuoted ? 'QUOTE' : wasSaid ? 'PARAPHRASE' : 'NARRATION';
}
