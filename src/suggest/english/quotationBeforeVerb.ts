import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { quotationAt } from './quotationAt.ts';
import { inverted, spokenVerb, subjectVerb } from './spokenBy.ts';
import { trimmed } from './trimmed.ts';
import { at, isMark, type Tokens } from './wordClasses.ts';

/** `“…,” she said`, `“…,” said Ann Lee, the mayor`. */
export function quotationBeforeVerb(tokens: Tokens, sentence: TokenRange): Found | null {
  let begin = sentence.from;
  // A few words may lead to it: `But “…,” she said`.
  while (begin < sentence.from + 3 && quotationAt(tokens, begin, sentence.to) === null) begin += 1;
  const quotation = quotationAt(tokens, begin, sentence.to);
  if (quotation === null) return null;
  let behind = quotation.to;
  if (isMark(at(tokens, behind), '― — – -- -')) {
    const name = phraseAt(tokens, behind + 1, sentence.to);
    if (name && begin === sentence.from && at(tokens, name.from).pos === 'PROPN')
      return {
        by: 'name behind a dash',
        holder: name,
        cue: { from: behind, to: behind + 1 },
        content: [quotation],
        verb: null,
      };
  }
  if (isMark(at(tokens, behind), ', — – --')) behind += 1;
  const spoken = inverted(tokens, behind, sentence) ?? subjectVerb(tokens, behind, sentence);
  if (spoken === null) return null;
  const more = restOfQuotation(tokens, spoken.rest, sentence.to);
  const opening = begin > sentence.from ? { from: sentence.from, to: quotation.to } : quotation;
  return {
    by: 'quotation before the verb',
    ...{ holder: spoken.holder, cue: spoken.cue, verb: spoken.verb },
    content: [trimmed(tokens, opening), ...(more ? [more] : [])],
  };
}

/** `…,” he said, “…`: what goes on behind the verb. */
function restOfQuotation(tokens: Tokens, from: number, to: number): TokenRange | null {
  for (let i = from; i < Math.min(from + 14, to); i += 1) {
    const quotation = quotationAt(tokens, i, to);
    if (quotation) return quotation.to - quotation.from > 4 ? { from: i, to: quotation.to } : null;
    if (spokenVerb(tokens, i)) return null;
  }
  return null;
}
