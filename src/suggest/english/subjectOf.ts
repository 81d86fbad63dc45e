import type { TokenRange } from './Found.ts';
import { phraseBefore } from './phraseBefore.ts';
import { at, isMark, isWhen, type Tokens } from './wordClasses.ts';

/**
 * Who does what a verb says, whose group begins at a number; null where nobody can be told.
 *
 * @param main who does what the first verb of the sentence says: of `and warned`, too
 */
export function subjectOf(
  tokens: Tokens,
  group: number,
  sentence: TokenRange,
  main: TokenRange | null,
): TokenRange | null {
  const before = at(tokens, group - 1);
  const floor = sentence.from;
  if (group <= floor) return null;
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const end = isMark(at(tokens, group - 2), ', ( — – --') ? group - 2 : group - 1;
    return phraseBefore(tokens, end, floor);
  }
  if (before.pos === 'CCONJ' || (before.text === ',' && at(tokens, group - 2).pos === 'CCONJ')) return main;
  const direct = phraseBefore(tokens, beforeDay(tokens, group, floor), floor);
  if (direct) return direct;
  if (isMark(before, ', ) — – --')) {
    // `Ann Lee, the mayor of Lund, said`
    let comma = group - 2;
    for (let tries = 0; tries < 3 && comma > floor; tries += 1) {
      while (comma > floor && !isMark(at(tokens, comma), ', — – -- (')) comma -= 1;
      const name = comma > floor ? phraseBefore(tokens, comma, floor) : null;
      if (name && at(tokens, name.to - 1).pos !== 'ADJ' && !isWhen(at(tokens, name.to - 1))) return name;
      comma -= 1;
    }
  }
  return null;
}

/** In `The court this month rejected`, `Lee in 2010 said`: where the day begins. */
function beforeDay(tokens: Tokens, group: number, floor: number): number {
  let i = group;
  if (isWhen(at(tokens, i - 1)) || /^(?:19|20)\d\d$/.test(at(tokens, i - 1).text)) i -= 1;
  else return group;
  while (i > floor + 1 && /^(?:this|last|next|just|on|in|late|early|earlier)$/.test(at(tokens, i - 1).lower))
    i -= 1;
  return i > floor ? i : group;
}

/** Words that stand where a subject does, and are nobody in particular. */
export function isNobody(tokens: Tokens, { from, to }: TokenRange): boolean {
  const { lower } = at(tokens, to - 1);
  if (lower === 'there' || lower === 'you') return true;
  return (
    to === from + 1 &&
    /^(?:people|anyone|anybody|everyone|everybody|nobody|someone|somebody|one)$/.test(lower)
  );
}
