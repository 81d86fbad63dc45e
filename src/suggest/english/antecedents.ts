import type { Found, TokenRange } from './Found.ts';
import type { ReadParagraph } from './findAttributions.ts';
import { phraseAt } from './phraseAt.ts';
import { at, type Tokens } from './wordClasses.ts';

/**
 * For each that is found by a pronoun, the words that it may stand for: the last holder before it in its paragraph or the one
 * before, else the last name in its paragraph. Null for those that are named themselves.
 */
export function antecedents(
  tokens: Tokens,
  paragraphs: readonly ReadParagraph[],
  all: readonly Found[],
): readonly (TokenRange | null)[] {
  const known: (TokenRange | null)[] = [];
  for (const [i, { holder }] of all.entries()) {
    if (holder === null || !isPronounAt(tokens, holder)) {
      known.push(null);
      continue;
    }
    const pronoun = at(tokens, holder.from).lower;
    const paragraph = paragraphs.findIndex(({ from, to }) => from <= holder.from && holder.from < to);
    const floor = paragraphs[Math.max(0, paragraph - 1)]?.from ?? 0;
    const earlier = all
      .slice(0, i)
      .map((one, j) => (one.holder && isPronounAt(tokens, one.holder) ? known[j] : one.holder))
      .findLast((one) => one && one.from >= floor && one.to <= holder.from && mayBe(tokens, one, pronoun));
    known.push(earlier ?? lastName(tokens, paragraphs[paragraph]?.from ?? 0, holder.from, pronoun));
  }
  return known;
}

function isPronounAt(tokens: Tokens, { from, to }: TokenRange): boolean {
  return to === from + 1 && /^(?:he|she|they|it)$/.test(at(tokens, from).lower);
}

/** Whether a phrase may be meant: somebody with a name by `he` and `she`, several or a body by `they`. */
function mayBe(tokens: Tokens, { to }: TokenRange, pronoun: string): boolean {
  const last = at(tokens, to - 1);
  if (pronoun === 'he' || pronoun === 'she')
    return last.pos === 'PROPN' || (last.pos === 'NOUN' && !last.lower.endsWith('s'));
  return true;
}

function lastName(tokens: Tokens, from: number, to: number, pronoun: string): TokenRange | null {
  if (pronoun !== 'he' && pronoun !== 'she') return null;
  let found: TokenRange | null = null;
  for (let i = from; i < to; i += 1) {
    const token = at(tokens, i);
    if (token.pos !== 'PROPN' || token.quote >= 0 || !/^\p{Lu}/u.test(token.text)) continue;
    const phrase = phraseAt(tokens, i, to);
    let end = i;
    while (end < (phrase?.to ?? i + 1) && at(tokens, end).pos === 'PROPN') end += 1;
    found = { from: i, to: end };
    i = end - 1;
  }
  return found;
}
