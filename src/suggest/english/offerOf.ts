import type { OfferedStance, OfferedTense } from '../Suggester.ts';
import { cueAdjective } from './cueAdjectives.ts';
import { cueVerbsOf } from './cueVerbs.ts';
import type { Found, TokenRange } from './Found.ts';
import { phraseAt } from './phraseAt.ts';
import { at, isAuxiliary, isBe, isBetween, isMark, type Tokens } from './wordClasses.ts';

/** What the words tell of a stance. It is offered to a person, who decides. */
export interface Offer {
  readonly stance: OfferedStance | null;
  readonly hedged: boolean;
  readonly tense: OfferedTense;
  readonly condition: TokenRange | null;
}

/** What the words around a cue, and those of what is said, tell of where its holder stands. */
export function offerOf(tokens: Tokens, found: Found): Offer {
  const cue = found.cue ? tokens.slice(found.cue.from, found.cue.to) : [];
  const words = cue.map(({ lower }) => lower);
  const tense = tenseOf(words, found);
  const hedged = words.some((word) => HEDGES.test(word)) || isSeeming(tokens, found);
  const told = found.verb === null ? 'SUPPORTS' : found.verb.stance;
  const isNoLonger = words.includes('no') && words.includes('longer');
  const denied = !isNoLonger && words.some((word) => DENIALS.test(word) || word === 'less');
  const own = denied ? denialOf(told) : told;
  const said = isSpeech(found) && own === 'SUPPORTS' ? (withinSaid(tokens, found) ?? own) : own;
  const condition = conditionOf(tokens, found, said);
  if (condition !== null) return { stance: 'CONDITIONAL', hedged, tense, condition };
  return { stance: said, hedged, tense, condition: null };
}

const HEDGES =
  /^(?:may|might|could|perhaps|probably|reportedly|apparently|allegedly|likely|seem|seems|seemed|appear|appears|appeared)$/;
const DENIALS = /^(?:not|n't|never)$/;
const WILLING =
  /^(?:would|will|'ll|ready|willing|agree|agrees|agreed|accept|accepts|open|support|supports|prepared|consider|back)$/;

function tenseOf(words: readonly string[], { verb }: Found): OfferedTense {
  if (verb?.lemma === 'change mind') return 'FORMER';
  if (words.some((word) => /^(?:used|once|formerly|previously|longer)$/.test(word))) return 'FORMER';
  return words.some((word) => /^(?:will|'ll|shall|going)$/.test(word)) ? 'PROSPECTIVE' : 'CURRENT';
}

/** `This makes it seem like the council would rather wait`. */
function isSeeming(tokens: Tokens, { holder }: Found): boolean {
  if (holder === null) return false;
  const before = tokens.slice(Math.max(0, holder.from - 3), holder.from).map(({ lower }) => lower);
  return before.some(
    (word, i) =>
      /^(?:seem|seems|seemed|appear|appears)$/.test(word) && /^(?:like|that|as)$/.test(before[i + 1] ?? ''),
  );
}

/** Who does not support something doubts it, as far as the words go. */
function denialOf(stance: OfferedStance | null): OfferedStance | null {
  return stance === 'SUPPORTS' || stance === 'PROPOSES' ? 'SCEPTICAL' : null;
}

function isSpeech({ by }: Found): boolean {
  return (
    by !== 'object' &&
    by !== 'infinitive' &&
    by !== 'asked to' &&
    by !== 'adjective' &&
    by !== 'adjective alone'
  );
}

/** What they say of themselves: `she said she opposes the toll`, or of what should not be. */
function withinSaid(tokens: Tokens, { content: [content] }: Found): OfferedStance | null {
  if (!content) return null;
  let from = content.from;
  while (from < content.to && (at(tokens, from).lower === 'that' || /^\p{P}$/u.test(at(tokens, from).text)))
    from += 1;
  const subject = phraseAt(tokens, from, content.to);
  if (subject === null) return null;
  const isOwn =
    /^(?:he|she|it|they|we|i)$/.test(at(tokens, subject.from).lower) && subject.to === subject.from + 1;
  let i = subject.to;
  let denied = false;
  let obliged = false;
  let isBeing = false;
  while (
    i < content.to &&
    (isAuxiliary(at(tokens, i)) || isBetween(at(tokens, i)) || DENIALS.test(at(tokens, i).lower))
  ) {
    denied ||= DENIALS.test(at(tokens, i).lower);
    obliged ||= /^(?:should|must)$/.test(at(tokens, i).lower);
    isBeing = isBe(at(tokens, i));
    i += 1;
  }
  while (/^[“"'‘]$/.test(at(tokens, i).text) || /^(?:very|more|less|still)$/.test(at(tokens, i).lower))
    i += 1;
  if (obliged && denied) return 'OBJECTS';
  if (!isOwn) return null;
  const { lower } = at(tokens, i);
  const [verb] = cueVerbsOf(lower).filter(
    ({ particle, frames }) => !frames.has('say') && (particle === '' || at(tokens, i + 1).lower === particle),
  );
  const told = isBeing ? cueAdjective(lower)?.stance : verb?.stance;
  if (!told) return null;
  return denied ? denialOf(told) : told;
}

/** The words of the condition, where what is said has one that its holder sets. */
function conditionOf(
  tokens: Tokens,
  { content: [content], verb }: Found,
  stance: OfferedStance | null,
): TokenRange | null {
  if (!content) return null;
  // `demands terms before agreeing to meet`
  if (verb?.lemma === 'demand' && at(tokens, content.to).lower === 'before') return content;
  for (let i = content.from + 1; i < content.to; i += 1) {
    const { lower } = at(tokens, i);
    if (lower === 'first' && stance !== 'OBJECTS') {
      const need = needBefore(tokens, i, content.from);
      if (need !== null) return { from: need, to: i + 1 };
    }
    const isIf =
      /^(?:if|unless|provided)$/.test(lower) &&
      (i > content.from + 1 || at(tokens, content.from).lower === 'that');
    if (!isIf || (stance !== 'SUPPORTS' && stance !== 'PROPOSES')) continue;
    if (!tokens.slice(content.from, content.to).some((token) => WILLING.test(token.lower))) return null;
    let end = i + 1;
    while (end < content.to && !isMark(at(tokens, end), ', ; . —')) end += 1;
    return end > i + 2 ? { from: i + 1, to: end } : null;
  }
  return null;
}

/** `would need to be prepared first`: where what must come first begins. */
function needBefore(tokens: Tokens, first: number, floor: number): number | null {
  for (let i = first - 1; i > floor; i -= 1)
    if (/^(?:need|needs|needed|must|has|have)$/.test(at(tokens, i).lower)) {
      let from = i + 1;
      while (/^(?:to|be)$/.test(at(tokens, from).lower)) from += 1;
      return from < first ? from : null;
    }
  return null;
}
