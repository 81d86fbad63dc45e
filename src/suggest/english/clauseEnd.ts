import type { TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { at, isMark, isVerb, skipBetween, type Tokens } from './wordClasses.ts';

/** Where the sentence begins with `When she noted that …,`: the comma behind which its main clause begins. */
export function clauseEnd(tokens: Tokens, from: number, sentence: TokenRange): number {
  const relative = relativeBefore(tokens, from, sentence.from);
  if (relative !== null)
    for (let i = from; i < sentence.to; i += 1)
      if (
        isMark(at(tokens, i), relative) &&
        at(tokens, i).quote < 0 &&
        isVerb(tokens, skipBetween(tokens, i + 1))
      )
        return i;
  const first = at(tokens, sentence.from).pos === 'CCONJ' ? sentence.from + 1 : sentence.from;
  if (!SUBORDINATE.test(at(tokens, first).lower)) return sentence.to;
  for (let i = first; i < from; i += 1) if (isMark(at(tokens, i), ',')) return sentence.to;
  for (let i = from; i < sentence.to; i += 1) {
    if (!isMark(at(tokens, i), ', ―') || at(tokens, i).quote >= 0) continue;
    const subject = phraseAt(tokens, i + 1, sentence.to);
    if (subject && isVerb(tokens, skipBetween(tokens, subject.to))) return i;
  }
  return sentence.to;
}

/** In `Ann Lee, who notes that …, is the mayor`: the mark that ends what is said of her; null where nothing is. */
function relativeBefore(tokens: Tokens, from: number, floor: number): string | null {
  for (let i = from - 1; i > floor && i > from - 8; i -= 1) {
    if (!/^(?:who|which)$/.test(at(tokens, i).lower)) continue;
    const mark = at(tokens, i - 1).text;
    return /^(?:,|—|–|--)$/.test(mark) ? mark : null;
  }
  return null;
}

const SUBORDINATE =
  /^(?:when|after|while|as|if|since|because|although|though|once|before|until|whereas|what|whatever|in|by|despite|with)$/;
