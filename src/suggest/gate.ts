import { findQuotation } from '../evidence/findQuotation.ts';
import type { Span } from '../evidence/Span.ts';
import { verifySpan } from '../evidence/verifySpan.ts';
import { cutWords } from '../evidence/wholeWords.ts';
import { findWithin, type Stretch } from './findWithin.ts';
import { namedSomewhere } from './namedSomewhere.ts';
import {
  type OfferedHolder,
  type OfferedStance,
  type OfferedTense,
  offeredStances,
  type SuggestableText,
  type SuggestedClaim,
} from './Suggester.ts';
import { surroundings } from './surroundings.ts';

/** What a suggester said and the text bears out: every word of it has its place. */
export interface Suggestion {
  /** Where the content stands, in the order of the text; one span or more. */
  readonly content: readonly Span[];
  readonly holderText: Span | null;
  /** Where the holder words are a pronoun: the words that name whom it may stand for. */
  readonly antecedent: Span | null;
  readonly cue: Span | null;
  readonly holder: OfferedHolder | null;
  readonly stance: OfferedStance | null;
  readonly hedged: boolean;
  readonly tense: OfferedTense;
  readonly condition: Span | null;
  readonly score: number;
}

/** Why something that was suggested is not shown, and what that means to a person. */
export const refusals = {
  contentIsEmpty: 'It quotes nothing.',
  contentIsNotInText: 'Its words are not in the text.',
  contentIsAmbiguous: 'Its words stand more than once in the text, and nothing tells where they are meant.',
  holderIsNotInText: 'The words for its holder are not in the text.',
  holderIsAmbiguous: 'The words for its holder stand more than once in the text, and never near its words.',
  antecedentIsNotInText: 'The words for whom its pronoun stands for are not in the text, or not near it.',
  cueIsNotInText: 'The words by which it is said are not in the text.',
  cueIsNotNear: 'The words by which it is said do not stand near what is said.',
  conditionIsNotInText: 'The words of its condition are not in the text.',
  conditionIsNotNear: 'The words of its condition do not stand near what is said.',
  holderIsUnknown: 'Its holder is no actor that is known here.',
  holderIsNotNamed: 'Its holder is nowhere named in the text.',
  stanceIsUnknown: 'It offers a stance that there is not.',
  scoreIsNoShare: 'Its score is no number from 0 to 1.',
  isSaidTwice: 'Another says the same of the same words.',
} as const satisfies Readonly<Record<string, string>>;

export type Refusal = keyof typeof refusals;

/** What is left of what a suggester said. */
export interface Gated {
  /** In the order of the text. */
  readonly suggestions: readonly Suggestion[];
  readonly refused: readonly { readonly claim: SuggestedClaim; readonly why: Refusal }[];
  /** How many were refused for each reason; reasons of none are left out. */
  readonly counts: ReadonlyMap<Refusal, number>;
}

/**
 * Lets through what the text bears out. Content, holder words, cue and condition must each stand in the text, once, or where
 * they are said to stand, or near the content; a holder must be known and named in the text. Whatever fails is refused with
 * its reason, whoever suggests it.
 */
export function gate(text: SuggestableText, claims: readonly SuggestedClaim[]): Gated {
  const suggestions: Suggestion[] = [];
  const refused: { readonly claim: SuggestedClaim; readonly why: Refusal }[] = [];
  const known = new Set<string>();
  for (const claim of claims) {
    const checked = check(text, claim);
    const isTwice = typeof checked !== 'string' && known.has(keyOf(checked));
    const taken = isTwice ? 'isSaidTwice' : checked;
    if (typeof taken === 'string') refused.push({ claim, why: taken });
    else {
      known.add(keyOf(taken));
      suggestions.push(taken);
    }
  }
  suggestions.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  const counts = new Map<Refusal, number>();
  for (const { why } of refused) counts.set(why, (counts.get(why) ?? 0) + 1);
  return { suggestions, refused, counts };
}

function check(text: SuggestableText, claim: SuggestedClaim): Suggestion | Refusal {
  const { stance, score, holder } = claim;
  if (stance !== null && !offeredStances.includes(stance)) return 'stanceIsUnknown';
  if (!(score >= 0 && score <= 1)) return 'scoreIsNoShare';
  const first = contentOf(text, claim.content, claim.near ?? null);
  if (typeof first === 'string') return first;
  const content = [first];
  for (const words of claim.further ?? []) {
    const next = contentOf(text, words, content.at(-1)?.end ?? first.end);
    if (typeof next === 'string') return next;
    if (content.every((span) => span.end <= next.start || next.end <= span.start)) content.push(next);
  }
  content.sort((a, b) => a.start - b.start);
  const near = surroundings(text.points, { start: startOf({ content }), end: endOf({ content }) });
  const holderText = placeOf(text, claim.holderText, claim.holderNear ?? null, content, near);
  if (holderText === 'none') return 'holderIsNotInText';
  if (holderText === 'several') return 'holderIsAmbiguous';
  const antecedent = placeOf(text, claim.antecedent ?? null, claim.antecedentNear ?? null, content, near);
  if (antecedent === 'none' || antecedent === 'several') return 'antecedentIsNotInText';
  const cue = placeOf(text, claim.cue, claim.cueNear ?? null, content, near);
  if (cue === 'none') return 'cueIsNotInText';
  if (cue === 'several' || (cue !== null && !isIn(cue, near))) return 'cueIsNotNear';
  const condition = placeOf(text, claim.condition, null, content, near);
  if (condition === 'none') return 'conditionIsNotInText';
  if (condition === 'several' || (condition !== null && !isIn(condition, near))) return 'conditionIsNotNear';
  if (holder !== null) {
    const actor = text.actors.find(({ slug }) => slug === holder.slug);
    if (!actor) return 'holderIsUnknown';
    if (!namedSomewhere(text.points, actor)) return 'holderIsNotNamed';
  }
  const spans = [...content, holderText, antecedent, cue, condition].filter((span) => span !== null);
  // Whatever finds places, these are the words that a person is shown: they are the text's own, or nothing is.
  if (spans.some((span) => verifySpan(text.points, span) !== null)) return 'contentIsNotInText';
  const { hedged, tense } = claim;
  return { content, holderText, antecedent, cue, holder, stance, hedged, tense, condition, score };
}

function contentOf(
  text: SuggestableText,
  words: string,
  near: number | null,
): Span | 'contentIsEmpty' | 'contentIsNotInText' | 'contentIsAmbiguous' {
  if (!/[\p{L}\p{N}]/u.test(words)) return 'contentIsEmpty';
  const told = near === null ? null : atPlace(text, words.trim(), near);
  if (told !== null) return told;
  const places = findQuotation(text.searchable, words.trim());
  const [only] = places;
  if (!only) return 'contentIsNotInText';
  if (places.length === 1) return only;
  return (near === null ? null : nearest(places, { start: near, end: near })) ?? 'contentIsAmbiguous';
}

/** Words that begin exactly where they are said to stand. */
function atPlace({ points }: SuggestableText, words: string, near: number): Span | null {
  if (!Number.isInteger(near) || near < 0 || near >= points.length) return null;
  const from = points.indexAt(near);
  // As it stands there, letter for letter, which is most often so, nothing has to be folded.
  if (points.text.startsWith(words, from))
    return cutWords(points.text, from, from + words.length) === null
      ? points.span(from, from + words.length)
      : null;
  const within = surroundings(points, { start: near, end: Math.min(points.length, near + words.length) });
  return findWithin(points, words, within).find(({ start }) => start === near) ?? null;
}

/** Where words stand: nowhere, at more than one place that it could be, or there. Null where none are given. */
function placeOf(
  text: SuggestableText,
  words: string | null,
  said: number | null,
  content: readonly Span[],
  near: Stretch,
): Span | 'none' | 'several' | null {
  if (words === null) return null;
  const sought = words.trim();
  if (sought === '') return 'none';
  const told = said === null ? null : atPlace(text, sought, said);
  if (told !== null) return told;
  const close = findWithin(text.points, sought, near);
  if (said === null && close.length > 0) {
    // Of two that are equally near, the first one: readers go from the left to the right.
    return nearest(close, { start: startOf({ content }), end: endOf({ content }) }) ?? close[0] ?? 'several';
  }
  const places = findQuotation(text.searchable, sought);
  const [only] = places;
  if (!only) return 'none';
  if (places.length === 1) return only;
  return (said === null ? null : nearest(places, { start: said, end: said })) ?? 'several';
}

/** The nearest of some places, or null where two are equally near, or there is none. */
function nearest(places: readonly Span[], to: Stretch): Span | null {
  const sorted = places
    .map((place) => ({
      place,
      away: Math.max(place.start - to.end, to.start - place.end, 0),
      start: Math.abs(place.start - to.start),
    }))
    .sort((a, b) => a.away - b.away || a.start - b.start);
  const [first, second] = sorted;
  if (!first) return null;
  return second && second.away === first.away && second.start === first.start ? null : first.place;
}

function isIn(span: Stretch, { start, end }: Stretch): boolean {
  return span.start >= start && span.end <= end;
}

function keyOf({ content, holderText, holder, stance }: Suggestion): string {
  const places = content.map(({ start, end }) => [start, end]);
  return JSON.stringify([places, holder?.slug ?? holderText?.start ?? null, stance]);
}

function startOf({ content }: Pick<Suggestion, 'content'>): number {
  return content[0]?.start ?? 0;
}

function endOf({ content }: Pick<Suggestion, 'content'>): number {
  return content.at(-1)?.end ?? 0;
}
