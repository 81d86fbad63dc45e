import { contentBehind } from './contentBehind.ts';
import { isCapitalized, particleAt } from './cueVerbAt.ts';
import { cueVerbsOf } from './cueVerbs.ts';
import type { Found, TokenRange } from './Found.ts';
import { phraseBefore } from './phraseBefore.ts';
import { endsQuotation } from './quotationAt.ts';
import { isNobody, subjectOf } from './subjectOf.ts';
import type { Token } from './Token.ts';
import { isPassive, verbGroupStart } from './verbGroup.ts';
import { at, isAuxiliary, isBe, isMark, isQuoteMark, isWhen, type Tokens } from './wordClasses.ts';

/** What somebody says, thinks or wants by the verb that a token is; null where it is none, or nobody does. */
export function atVerb(
  tokens: Tokens,
  i: number,
  sentence: TokenRange,
  main: TokenRange | null,
): Found | null {
  const token = at(tokens, i);
  const verbs = cueVerbsOf(token.lower);
  if (verbs.length === 0 || isCapitalized(tokens, i)) return null;
  const group = verbGroupStart(tokens, i, sentence.from);
  if (isPassive(tokens, group, i)) return null;
  const before = at(tokens, group - 1);
  if (before.lower === 'to' || /^(?:the|a|an|his|her|their|its|this|that's|our|my)$/.test(before.lower))
    return null;
  if (['NOUN', 'PROPN', 'ADJ'].includes(token.pos) && !mayBeVerb(tokens, i)) return null;
  const isParticiple = token.lower.endsWith('ing') && !tokens.slice(group, i).some((one) => isAuxiliary(one));
  let holder: TokenRange | null = null;
  if (isParticiple) {
    if (isMark(before, ',') || endsQuotation(tokens, group - 1)) holder = main;
    else if (isMedium(before)) holder = main ?? phraseBefore(tokens, group, sentence.from);
    else if (before.pos === 'NOUN' || before.pos === 'PROPN')
      holder = phraseBefore(tokens, group, sentence.from);
    else if (/^(?:while|by|and|when|after|before|in)$/.test(before.lower)) holder = main;
    if (holder === null) return null;
  } else {
    holder = subjectOf(tokens, group, sentence, main);
    if (holder === null || isNobody(tokens, holder)) return null;
  }
  for (const verb of verbs) {
    const particle = verb.particle === '' ? i : particleAt(tokens, i + 1, verb.particle);
    if (particle === null) continue;
    const cue = { from: group, to: particle + 1 };
    const content = contentBehind(tokens, verb, particle + 1, sentence);
    const isDenied = tokens.slice(group, i).some(({ lower }) => /^(?:not|n't|never)$/.test(lower));
    // Who did not mention something has said nothing of it.
    if (content?.by === 'object' && isDenied && verb.stance === null) continue;
    if (content) {
      const by = isParticiple && content.by !== 'object' ? 'participle' : content.by;
      return { by, holder, cue, content: [content.stretch], verb };
    }
  }
  return null;
}

/** A form that is a noun too is a verb where a clause follows, or a quotation. */
function mayBeVerb(tokens: Tokens, i: number): boolean {
  const next = at(tokens, i + 1);
  const before = at(tokens, i - 1);
  if (isAuxiliary(before) && !isBe(before)) return true;
  // `Moscow demands specific terms` is taken for a noun, as `demands` so often is.
  if (before.pos === 'PROPN' && /[^s]s$/.test(at(tokens, i).lower) && /^(?:DET|ADJ|PRON)$/.test(next.pos))
    return true;
  return (
    next.lower === 'that' ||
    (isMark(next, ', :') && isQuoteMark(at(tokens, i + 2))) ||
    /^(?:he|she|it|they|we|i|there)$/.test(next.lower)
  );
}

/** What somebody says something by: `Ann Lee sent a letter urging …`. */
function isMedium(token: Token): boolean {
  return (
    isWhen(token) ||
    /^(?:statement|letter|letters|tweet|tweets|comments?|papers?|ad|ads|memo|email|emails|speech|report|article|video|petition|conference|brief|resolution|language)$/.test(
      token.lower,
    )
  );
}
