import { verbAt } from './cueVerbAt.ts';
import type { CueVerb, Frame } from './cueVerbs.ts';
import type { TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { phraseBefore } from './phraseBefore.ts';
import { verbGroupStart } from './verbGroup.ts';
import { at, isBetween, isMark, isNominal, isVerb, skipBetween, type Tokens } from './wordClasses.ts';

/** A verb of saying with who says it. */
interface Spoken {
  readonly holder: TokenRange;
  readonly cue: TokenRange;
  readonly verb: CueVerb;
  /** Behind all of it. */
  readonly rest: number;
}

const SPOKEN: readonly Frame[] = ['say', 'tell', 'quote'];

/** The verb of saying that a token outside of quotations is, or null. */
export function spokenVerb(tokens: Tokens, i: number): CueVerb | null {
  const token = at(tokens, i);
  if (token.quote >= 0) return null;
  return verbAt(tokens, i, (verb) => SPOKEN.some((frame) => verb.frames.has(frame)));
}

/** `said Ann Lee, the mayor,`. */
export function inverted(tokens: Tokens, from: number, sentence: TokenRange): Spoken | null {
  let i = from;
  while (isBetween(at(tokens, i))) i += 1;
  const verb = spokenVerb(tokens, i);
  if (verb === null || isMark(at(tokens, i + 1), ', . :')) return null;
  const holder = phraseAt(tokens, i + 1, sentence.to);
  if (holder === null || !isNominal(at(tokens, holder.from))) return null;
  // In `the mayor, said she would` a clause follows: it is what is said.
  if (isVerb(tokens, skipBetween(tokens, holder.to))) return null;
  return { holder, verb, cue: { from: i, to: i + 1 }, rest: holder.to };
}

/** `Ann Lee, the mayor, said`. */
export function subjectVerb(tokens: Tokens, from: number, sentence: TokenRange): Spoken | null {
  const holder = phraseAt(tokens, from, Math.min(sentence.to, from + 30));
  if (holder === null) return null;
  for (let i = from + 1; i < Math.min(sentence.to, from + 40); i += 1) {
    const token = at(tokens, i);
    if (token.quote >= 0) return null;
    const verb = spokenVerb(tokens, i);
    if (verb === null || token.lower.endsWith('ing')) continue;
    const group = verbGroupStart(tokens, i, from);
    const direct = phraseBefore(tokens, group, from);
    const isApposition = isMark(at(tokens, group - 1), ', ) — – --');
    if (direct?.from === from) return { holder: direct, verb, cue: { from: group, to: i + 1 }, rest: i + 1 };
    if (isApposition || at(tokens, holder.to).lower === 'of' || at(tokens, holder.to).text === ',')
      return { holder, verb, cue: { from: group, to: i + 1 }, rest: i + 1 };
  }
  return null;
}
