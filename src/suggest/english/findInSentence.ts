import { accordingTo } from './accordingTo.ts';
import { atAdjective } from './atAdjective.ts';
import { atPhrase } from './atPhrase.ts';
import { atVerb } from './atVerb.ts';
import { clauseBeforeVerb } from './clauseBeforeVerb.ts';
import type { Found, TokenRange } from './Found.ts';
import { nameBeforeColon } from './nameBeforeColon.ts';
import { quotationBeforeVerb } from './quotationBeforeVerb.ts';
import { subjectOf } from './subjectOf.ts';
import { verbGroupStart } from './verbGroup.ts';
import { at, isAuxiliary, type Tokens } from './wordClasses.ts';

/**
 * Who says, thinks or wants what in one sentence: what is said before the verb or by a name first, since the verbs within it
 * are no business of the author's; else verb by verb.
 */
export function findInSentence(tokens: Tokens, sentence: TokenRange): readonly Found[] {
  const whole =
    quotationBeforeVerb(tokens, sentence) ??
    clauseBeforeVerb(tokens, sentence) ??
    nameBeforeColon(tokens, sentence) ??
    accordingTo(tokens, sentence);
  if (whole !== null) {
    const used = [...whole.content, whole.cue, whole.holder].filter((one) => one !== null);
    const rest = Math.max(...used.map(({ to }) => to));
    return rest < sentence.to
      ? [whole, ...forward(tokens, { from: rest, to: sentence.to }, whole.holder)]
      : [whole];
  }
  return forward(tokens, sentence, null);
}

/** What the verbs of a stretch say, from the left to the right; what stands within a content is passed over. */
function forward(tokens: Tokens, sentence: TokenRange, holder: TokenRange | null): readonly Found[] {
  const found: Found[] = [];
  let main: TokenRange | null = holder;
  let i = sentence.from;
  while (i < sentence.to) {
    const token = at(tokens, i);
    if (token.quote >= 0) {
      i += 1;
      continue;
    }
    const one =
      atPhrase(tokens, i, sentence, main) ??
      atVerb(tokens, i, sentence, main) ??
      atAdjective(tokens, i, sentence, main);
    if (one) {
      found.push(one);
      main ??= one.holder;
      i = Math.max(i + 1, ...one.content.map(({ to }) => to));
      continue;
    }
    if ((token.pos === 'VERB' || isAuxiliary(token)) && main === null) {
      const group = verbGroupStart(tokens, i, sentence.from);
      main = subjectOf(tokens, group, sentence, null);
    }
    i += 1;
  }
  return found;
}
