import type { TokenRange } from './Found.ts';
import { at, isMark, isQuoteMark, type Tokens } from './wordClasses.ts';

/** The tokens of one quotation that begins at a number, with its marks; null where none does. */
export function quotationAt(tokens: Tokens, from: number, to: number): TokenRange | null {
  let start = from;
  while (start < to && isQuoteMark(at(tokens, start)) && at(tokens, start).quote < 0) start += 1;
  const { quote } = at(tokens, start);
  if (quote < 0 || start === from) return null;
  let end = start;
  while (
    end < to &&
    (at(tokens, end).quote >= quote ||
      (at(tokens, end).quote < 0 && isQuoteMark(at(tokens, end)) && at(tokens, end + 1).quote === quote))
  )
    end += 1;
  while (end < to && isQuoteMark(at(tokens, end)) && at(tokens, end).quote < 0) end += 1;
  return { from, to: end };
}

/** Whether a token is the mark that closes a quotation. */
export function endsQuotation(tokens: Tokens, i: number): boolean {
  return isQuoteMark(at(tokens, i)) && at(tokens, i).quote < 0 && at(tokens, i - 1).quote >= 0;
}

/** Whether a sentence is one quotation, or some, and nothing else. */
export function isAllQuoted(tokens: Tokens, { from, to }: TokenRange): boolean {
  let quoted = 0;
  for (let i = from; i < to; i += 1) {
    const token = at(tokens, i);
    if (token.quote >= 0) quoted += 1;
    else if (/[\p{L}\p{N}]/u.test(token.text)) return false;
  }
  return quoted > 0;
}

/** Whether a quotation ends in a question or a cry. */
export function endsOpen(tokens: Tokens, { to }: TokenRange): boolean {
  let last = to - 1;
  while (isQuoteMark(at(tokens, last))) last -= 1;
  return isMark(at(tokens, last), '? !');
}
