import { cueAdjective } from './cueAdjectives.ts';
import { cueVerbsOf } from './cueVerbs.ts';
import { phraseAt } from './phraseAt.ts';
import { at, isAuxiliary, isBetween, skipBetween, type Tokens } from './wordClasses.ts';

/** Whether a subject follows, and what says that it says, thinks or wants something. */
export function saysMore(tokens: Tokens, from: number, to: number): boolean {
  const subject = phraseAt(tokens, from, to);
  if (subject === null) return false;
  const i = behindAuxiliaries(tokens, subject.to);
  const { lower, pos } = at(tokens, i);
  const adjective = lower === 'very' ? i + 1 : i;
  if (i > subject.to && cueAdjective(at(tokens, adjective).lower)) return true;
  return (
    (pos === 'VERB' || pos === 'NOUN') &&
    cueVerbsOf(lower).some(({ frames, particle }) =>
      particle === '' ? !frames.has('infinitive') : particle === at(tokens, i + 1).lower,
    )
  );
}

/** `, adding that …`: the same holder says more. */
export function isAddition(tokens: Tokens, i: number): boolean {
  const { lower } = at(tokens, i);
  return (
    lower.endsWith('ing') &&
    cueVerbsOf(lower).some(({ frames }) => frames.has('say') || frames.has('tell') || frames.has('object'))
  );
}

/** Whether a verb of saying follows, without a subject of its own: `and warned that …`. */
export function sayingFollows(tokens: Tokens, from: number): boolean {
  const { pos, lower } = at(tokens, behindAuxiliaries(tokens, from));
  const isForm = pos === 'VERB' && /(?:ed|id|ld|[^s]s)$/.test(lower);
  if (/^(?:called|asked)$/.test(lower)) return true;
  return (
    isForm &&
    cueVerbsOf(lower).some(
      ({ frames, particle }) => particle === '' && (frames.has('say') || frames.has('tell')),
    )
  );
}

/** Whether any verb follows that the same subject may have: `and plans to`. */
export function verbFollows(tokens: Tokens, from: number): boolean {
  const i = behindAuxiliaries(tokens, from);
  const { pos, lower } = at(tokens, i);
  const isVerb = pos === 'VERB' || at(tokens, i + 1).lower === 'to';
  return isVerb && (cueVerbsOf(lower).length > 0 || /(?:ed|es|s)$/.test(lower)) && !lower.endsWith('ing');
}

function behindAuxiliaries(tokens: Tokens, from: number): number {
  let i = skipBetween(tokens, from);
  while (isAuxiliary(at(tokens, i)) || isBetween(at(tokens, i))) i += 1;
  return i;
}
