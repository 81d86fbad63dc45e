import { adverbialEnd } from './adverbialEnd.ts';
import type { Found, TokenRange } from './Found.ts';
import { findInSentence } from './findInSentence.ts';
import { endsOpen, isAllQuoted } from './quotationAt.ts';
import { subjectVerb } from './spokenBy.ts';
import { trimmed } from './trimmed.ts';
import type { Tokens } from './wordClasses.ts';

/** A paragraph of tokens with its sentences. */
export interface ReadParagraph extends TokenRange {
  readonly sentences: readonly TokenRange[];
}

/** Who says, thinks or wants what in a text, in its order. Of what is said within what is said only the outermost. */
export function findAttributions(tokens: Tokens, paragraphs: readonly ReadParagraph[]): readonly Found[] {
  const all: Found[] = [];
  let speaker: TokenRange | null = null;
  for (const paragraph of paragraphs) {
    const found: Found[] = [];
    for (const sentence of joined(tokens, paragraph.sentences)) {
      const last: Found | undefined = found.at(-1);
      if (isAllQuoted(tokens, sentence)) {
        const content = trimmed(tokens, sentence);
        if (last && isSpeech(last))
          found[found.length - 1] = { ...last, content: [...last.content, content] };
        else if (speaker !== null && found.length === 0 && all.length > 0)
          found.push({
            by: 'quotation that goes on',
            holder: speaker,
            cue: null,
            content: [content],
            verb: null,
          });
        continue;
      }
      found.push(...findInSentence(tokens, sentence));
    }
    const spoken = found.findLast((one) => isSpeech(one) && one.holder !== null);
    speaker = spoken?.holder ?? null;
    all.push(...found);
  }
  return all;
}

/** `“Why?” Ann Lee asked.` is one sentence, though a capital follows the mark. */
function joined(tokens: Tokens, sentences: readonly TokenRange[]): readonly TokenRange[] {
  const all: TokenRange[] = [];
  for (const sentence of sentences) {
    const last = all.at(-1);
    const spoken =
      last && isAllQuoted(tokens, last) && endsOpen(tokens, last)
        ? subjectVerb(tokens, sentence.from, sentence)
        : null;
    const isRest = spoken !== null && adverbialEnd(tokens, spoken.rest, sentence.to) >= sentence.to - 1;
    if (last && isRest) all[all.length - 1] = { from: last.from, to: sentence.to };
    else all.push(sentence);
  }
  return all;
}

function isSpeech({ by }: Found): boolean {
  return (
    by === 'quotation before the verb' ||
    by === 'quotation behind the verb' ||
    by === 'clause before the verb' ||
    by === 'clause with that' ||
    by === 'clause without that' ||
    by === 'quotation that goes on'
  );
}
