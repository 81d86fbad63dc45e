import type { TokenRange } from './Found.ts';
import { at, isMark, isWhen, type Tokens } from './wordClasses.ts';

/** Without marks at its ends and without a day behind it; whole quotations keep their marks. */
export function trimmed(tokens: Tokens, { from, to }: TokenRange): TokenRange {
  let [start, end] = [from, to];
  while (start < end && isMark(at(tokens, start), ', : ; . — – -- -')) start += 1;
  while (end > start && isMark(at(tokens, end - 1), ', : ; . ? ! — – -- … -')) end -= 1;
  return { from: start, to: end };
}

/** Without `on Monday` at its end. */
export function withoutDay(tokens: Tokens, { from, to }: TokenRange): TokenRange {
  if (to - from < 4 || !isWhen(at(tokens, to - 1)) || at(tokens, to - 1).quote >= 0) return { from, to };
  const end = /^(?:on|last|this|next)$/.test(at(tokens, to - 2).lower) ? to - 2 : to - 1;
  return { from, to: end };
}
