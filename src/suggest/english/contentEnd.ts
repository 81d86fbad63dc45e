import { clauseFollows, finiteFollows, hasVerb } from './clauseFollows.ts';
import type { FoundBy } from './Found.ts';
import { isOccasion } from './isOccasion.ts';
import { isAddition, sayingFollows, saysMore, verbFollows } from './saysMore.ts';
import { at, isMark, isQuoteMark, isWhen, type Tokens } from './wordClasses.ts';

/**
 * Where what somebody says, thinks or wants ends: at the end of the sentence, or before what somebody else says of it.
 *
 * @param to where the sentence ends
 */
export function contentEnd(tokens: Tokens, from: number, to: number, by: FoundBy): number {
  for (let i = from + 1; i < to; i += 1) {
    if (at(tokens, i).quote >= 0) continue;
    const ends =
      endsAnyContent(tokens, i, to) ||
      (NARROW.has(by) && endsNarrow(tokens, i, to)) ||
      (CLAUSES.has(by) && endsClause(tokens, i, to) && hasVerb(tokens, from, i));
    if (ends) return withoutComma(tokens, i, from);
  }
  return to;
}

/** Contents that are less than a clause. */
const NARROW: ReadonlySet<FoundBy> = new Set<FoundBy>(['object', 'infinitive', 'asked to', 'adjective']);
const CLAUSES: ReadonlySet<FoundBy> = new Set<FoundBy>(['clause with that', 'clause without that']);

/** Before what somebody else says, or the same holder says next. */
function endsAnyContent(tokens: Tokens, i: number, to: number): boolean {
  const { lower, text } = at(tokens, i);
  if (lower === 'according') return at(tokens, i + 1).lower === 'to';
  if (text === ';' || CONTRAST.test(lower) || lower === 'and') {
    if (saysMore(tokens, i + 1, to)) return true;
    if (lower === 'but' && isBehindComma(tokens, i) && finiteFollows(tokens, i + 1)) return true;
    if (/^(?:and|but)$/.test(lower) && sayingFollows(tokens, i + 1)) return true;
  }
  return isBehindComma(tokens, i) && isAddition(tokens, i);
}

/** A clause ends before what the author adds to it: `, which …`, `, but the toll rose`, `, forcing …`. */
function endsClause(tokens: Tokens, i: number, to: number): boolean {
  const { lower, pos } = at(tokens, i);
  if (lower === 'which') return isMark(at(tokens, i - 1), ',');
  if (!isBehindComma(tokens, i)) return false;
  if (/^(?:although|though|while)$/.test(lower)) return true;
  if (/^(?:and|but)$/.test(lower)) return clauseFollows(tokens, i + 1, to);
  return pos === 'VERB' && lower.endsWith('ing');
}

/** What is less than a clause ends at nearly every comma behind which something else begins, and before when and where. */
function endsNarrow(tokens: Tokens, i: number, to: number): boolean {
  const { lower, pos, text } = at(tokens, i);
  if (text === ';' || isMark(at(tokens, i), '— – --') || CONTRAST.test(lower)) return true;
  if (lower === 'and' && verbFollows(tokens, i + 1)) return true;
  if (/^(?:after|before|because|during|since|amid|when|despite)$/.test(lower)) return true;
  if (/^(?:as|if)$/.test(lower) && clauseFollows(tokens, i + 1, to)) return true;
  if (/^(?:in|at|on)$/.test(lower) && isOccasion(tokens, i + 1)) return true;
  if (!isBehindComma(tokens, i)) return false;
  if (lower === 'and') return clauseFollows(tokens, i + 1, to);
  if (isWhen(at(tokens, i - 2))) return true;
  return pos === 'VERB' || pos === 'SCONJ' || BEHIND_COMMA.test(lower);
}

const CONTRAST = /^(?:but|while|although|though|whereas|yet|however)$/;

const BEHIND_COMMA = /^(?:as|if|unless|until|following|which|who|where|whose|with|including|even)$/;

/** Behind a comma or a dash, or behind a quotation, whose last mark is as good as one. */
function isBehindComma(tokens: Tokens, i: number): boolean {
  const endsQuote = isQuoteMark(at(tokens, i - 1)) && at(tokens, i - 2).quote >= 0;
  return endsQuote || isMark(at(tokens, i - 1), ', — – -- ;');
}

function withoutComma(tokens: Tokens, i: number, from: number): number {
  let end = i;
  while (end > from + 1 && isMark(at(tokens, end - 1), ', — – --')) end -= 1;
  return end;
}
