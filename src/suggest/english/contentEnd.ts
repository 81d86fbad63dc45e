import { cueAdjective } from './cueAdjectives.ts';
import { cueVerbsOf } from './cueVerbs.ts';
import type { FoundBy } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { at, isAuxiliary, isBetween, isMark, isQuoteMark, isWhen, type Tokens } from './wordClasses.ts';

/**
 * Where what somebody says, thinks or wants ends: at the end of the sentence, or before what somebody else says of it.
 *
 * @param to where the sentence ends
 */
export function contentEnd(tokens: Tokens, from: number, to: number, by: FoundBy): number {
  const isNarrow = by === 'object' || by === 'infinitive' || by === 'asked to' || by === 'adjective';
  for (let i = from + 1; i < to; i += 1) {
    const token = at(tokens, i);
    if (token.quote >= 0) continue;
    const isBehindComma = isMark(at(tokens, i - 1), ', — – -- ;') || endsQuote(tokens, i - 1);
    if (token.lower === 'according' && at(tokens, i + 1).lower === 'to') return behind(tokens, i, from);
    if (token.text === ';' && !isNarrow && saysMore(tokens, i + 1, to)) return i;
    if (token.text === ';' && isNarrow) return i;
    if (isNarrow && isMark(token, '— – --')) return i;
    if (CONTRAST.test(token.lower) && (isNarrow || saysMore(tokens, i + 1, to)))
      return behind(tokens, i, from);
    if (token.lower === 'but' && isBehindComma && isFiniteAt(tokens, i + 1)) return behind(tokens, i, from);
    if (token.lower === 'which' && isMark(at(tokens, i - 1), ',') && by !== 'according to')
      return behind(tokens, i, from);
    if (isNarrow && token.lower === 'and' && isBehindComma && isClauseBehind(tokens, i + 1, to))
      return behind(tokens, i, from);
    if (token.lower === 'and' && saysMore(tokens, i + 1, to)) return behind(tokens, i, from);
    if (token.lower === 'and' && isVerbAt(tokens, i + 1, isNarrow)) return behind(tokens, i, from);
    if (isBehindComma && isAddition(tokens, i)) return behind(tokens, i, from);
    if (
      isNarrow &&
      isBehindComma &&
      (token.pos === 'VERB' || token.pos === 'SCONJ' || THEN.test(token.lower))
    )
      return behind(tokens, i, from);
    if (isNarrow && isBehindComma && /^(?:which|who|where|whose|with|including|even)$/.test(token.lower))
      return behind(tokens, i, from);
    if (isNarrow && isMark(at(tokens, i - 1), ',') && isWhen(at(tokens, i - 2)))
      return behind(tokens, i, from);
    if (
      isNarrow &&
      /^(?:while|although|though|after|before|because|during|since|amid|when|despite)$/.test(token.lower)
    )
      return i;
    if (isNarrow && /^(?:as|if)$/.test(token.lower) && isClauseBehind(tokens, i + 1, to)) return i;
    if (isNarrow && /^(?:in|at|on)$/.test(token.lower) && isOccasion(tokens, i + 1)) return i;
  }
  return to;
}

const CONTRAST = /^(?:but|while|although|though|whereas|yet|however)$/;

const THEN =
  /^(?:after|before|because|since|when|as|if|unless|until|while|although|though|but|despite|amid|following|during)$/;

/** `, adding that …`: the same holder says more. */
function isAddition(tokens: Tokens, i: number): boolean {
  const { lower } = at(tokens, i);
  return (
    lower.endsWith('ing') &&
    cueVerbsOf(lower).some(({ frames }) => frames.has('say') || frames.has('tell') || frames.has('object'))
  );
}

/** Whether a subject follows, and a verb that says that it says, thinks or wants something. */
function saysMore(tokens: Tokens, from: number, to: number): boolean {
  const subject = phraseAt(tokens, from, to);
  if (subject === null) return false;
  let i = subject.to;
  while (i < to && (isAuxiliary(at(tokens, i)) || isBetween(at(tokens, i)))) i += 1;
  const { lower, pos } = at(tokens, i);
  if (
    i > subject.to &&
    cueAdjective(at(tokens, isBetween(at(tokens, i)) || at(tokens, i).lower === 'very' ? i + 1 : i).lower)
  )
    return true;
  return (
    (pos === 'VERB' || pos === 'NOUN') &&
    cueVerbsOf(lower).some(
      ({ frames, particle }) =>
        (particle === '' && !frames.has('infinitive')) || particle === at(tokens, i + 1).lower,
    )
  );
}

function isFiniteAt(tokens: Tokens, i: number): boolean {
  let next = i;
  while (isBetween(at(tokens, next))) next += 1;
  const { pos, lower } = at(tokens, next);
  return isAuxiliary(at(tokens, next)) || (pos === 'VERB' && /(?:ed|s)$/.test(lower));
}

/** Whether a verb follows that says what the same holder says next: `and says`, behind a narrow content `and plans to`. */
function isVerbAt(tokens: Tokens, i: number, isNarrow: boolean): boolean {
  let next = i;
  while (isBetween(at(tokens, next)) || isAuxiliary(at(tokens, next))) next += 1;
  const { pos, lower } = at(tokens, next);
  if (!isNarrow)
    return /^(?:said|says|told|added|called|noted|urged|argued|insisted|asked|suggested)$/.test(lower);
  const isVerb = pos === 'VERB' || at(tokens, next + 1).lower === 'to';
  return isVerb && (cueVerbsOf(lower).length > 0 || /(?:ed|es|s)$/.test(lower)) && !lower.endsWith('ing');
}

/** `as the council meets`, not `as mayor`. */
function isClauseBehind(tokens: Tokens, from: number, to: number): boolean {
  const subject = phraseAt(tokens, from, to);
  if (subject === null) return false;
  const next = at(tokens, subject.to);
  return next.pos === 'VERB' || isAuxiliary(next) || isBetween(next);
}

/** `in a statement`, `on his website`: where it was said, which is no part of it. */
function isOccasion(tokens: Tokens, from: number): boolean {
  const words = tokens.slice(from, from + 4).map(({ lower }) => lower);
  return (
    /^(?:an?|the|his|her|their|its|early-morning|several|two)$/.test(words[0] ?? '') &&
    words.some((word) =>
      /^(?:statements?|speech|speeches|tweets?|interviews?|rally|letter|ruling|website|remarks|email|memo|hearing|debate|op-ed|post|report|press)$/.test(
        word,
      ),
    )
  );
}

function endsQuote(tokens: Tokens, i: number): boolean {
  return isQuoteMark(at(tokens, i)) && at(tokens, i - 1).quote >= 0;
}

/** Without the comma before it. */
function behind(tokens: Tokens, i: number, from: number): number {
  let end = i;
  while (end > from + 1 && isMark(at(tokens, end - 1), ', — – --')) end -= 1;
  return end;
}
