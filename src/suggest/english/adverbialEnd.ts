import { phraseAt } from './phraseAt.ts';
import { at, isWhen, type Tokens } from './wordClasses.ts';

/** Behind `on Monday`, `in an interview with the paper`, `me`: where something else begins. */
export function adverbialEnd(tokens: Tokens, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const token = at(tokens, i);
    if (token.quote >= 0) break;
    if (isWhen(token) || /^(?:me|us|him|her|them|reporters|ago|last|this|next)$/.test(token.lower)) i += 1;
    else if (token.pos === 'ADP' && !/^(?:that|if)$/.test(token.lower)) {
      const phrase = phraseAt(tokens, i + 1, to);
      if (phrase === null) break;
      i = phrase.to;
    } else if (token.pos === 'ADV' && !/^(?:there|so|how|when|why|where)$/.test(token.lower)) i += 1;
    else if (token.pos === 'PROPN' && i === from) {
      const phrase = phraseAt(tokens, i, to);
      if (phrase === null) break;
      i = phrase.to;
    } else break;
  }
  return i;
}
