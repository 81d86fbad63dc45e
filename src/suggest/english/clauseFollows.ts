import { phraseAt } from './phraseAt.ts';
import { at, isAuxiliary, isBetween, isVerb, skipBetween, type Tokens } from './wordClasses.ts';

/** Whether a subject with its verb follows: `as the council meets`, not `as mayor`. */
export function clauseFollows(tokens: Tokens, from: number, to: number): boolean {
  const subject = phraseAt(tokens, from, to);
  return subject !== null && (isVerb(tokens, subject.to) || isBetween(at(tokens, subject.to)));
}

/** Whether a verb follows without a subject of its own: `but offered no proof`. */
export function finiteFollows(tokens: Tokens, from: number): boolean {
  const { pos, lower } = at(tokens, skipBetween(tokens, from));
  return isAuxiliary(at(tokens, skipBetween(tokens, from))) || (pos === 'VERB' && /(?:ed|s)$/.test(lower));
}

/** Whether there is any verb in a stretch. */
export function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isVerb(tokens, i)) return true;
  return false;
}
