import type { TokenRange } from './Found.ts';
import { at, isNominal, isWhen, type Tokens } from './wordClasses.ts';

/** The noun phrase that begins at a number; where it ends. Null where none begins there. */
export function phraseAt(tokens: Tokens, from: number, ceiling: number): TokenRange | null {
  let to = from;
  while (to < ceiling) {
    const token = at(tokens, to);
    const before = to > from ? at(tokens, to - 1) : null;
    if (token.quote >= 0) break;
    if (token.text === '(') {
      let close = to;
      while (close < ceiling && close < to + 8 && at(tokens, close).text !== ')') close += 1;
      if (at(tokens, close).text !== ')') break;
      to = close + 1;
      continue;
    }
    const isNext =
      (isNominal(token) &&
        !(before !== null && ['NOUN', 'PROPN'].includes(before.pos) && ['DET', 'PRON'].includes(token.pos)) &&
        !(
          before !== null &&
          before.pos === 'PRON' &&
          /^(?:he|she|it|they|we|i|you|him|them|me|us)$/.test(before.lower)
        ) &&
        !(before !== null && isWhen(token))) ||
      token.lower === "'s" ||
      (token.pos === 'PART' && token.lower === "'") ||
      (before !== null &&
        token.pos === 'ADP' &&
        /^(?:of|for|from|at|in)$/.test(token.lower) &&
        isNominal(at(tokens, to + 1)) &&
        !isWhen(at(tokens, to + 1))) ||
      (before !== null && /^(?:and|&)$/.test(token.lower) && isNominal(at(tokens, to + 1))) ||
      (token.pos === 'ADV' && /^(?:nearly|about|almost|most)$/.test(token.lower));
    if (!isNext) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}
