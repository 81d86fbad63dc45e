import { findQuotation } from '../evidence/findQuotation.ts';
import { matchActors } from './matchActors.ts';
import type { ModelPart } from './modelParts.ts';
import { ANSWER_FIELDS } from './modelPrompt.ts';
import {
  type OfferedHolder,
  offeredStances,
  offeredTenses,
  type SuggestableText,
  type SuggestedClaim,
} from './Suggester.ts';

/** Why something that a model answered does not even come to the gate, and what that means to a person. */
export const modelRefusals = {
  answerIsNoJson: 'A whole answer of the model is no JSON.',
  answerIsCutOff: 'A whole answer of the model ends in the middle.',
  answerHasNoClaims: 'A whole answer of the model has no list of claims.',
  claimIsMalformed: 'It lacks something, or has something else there: text for a number, a list for a text.',
  tenseIsUnknown: 'It says a tense that there is not.',
  contentIsElsewhere: 'Its words are not in the part of the text that the model had read.',
  holderIsAnother: 'The words for its holder name somebody else.',
  thereAreTooMany: 'It is one of more claims than a part of that length can have.',
  fieldWasNotAsked: 'It says more than was asked for, such as a date: that alone was left out.',
} as const satisfies Readonly<Record<string, string>>;

export type ModelRefusal = keyof typeof modelRefusals;

/** What is left of an answer, and how often something of it was refused, for each reason. */
export interface ReadAnswer {
  readonly claims: readonly SuggestedClaim[];
  readonly refused: ReadonlyMap<ModelRefusal, number>;
}

/** Claims for each 1000 code points of a part, and at least so many. */
const MOST_PER_THOUSAND = 40;
const MOST_AT_LEAST = 20;

/** UTF-16 units of anything that is quoted. */
const LONGEST = 4000;

/**
 * What a model answered, as suggestions for the gate. The model is believed nothing: not that it answers in JSON, not that
 * types are as asked, and not that it read where it quotes.
 *
 * @param part what the model had read
 */
export function readModelAnswer(text: SuggestableText, part: ModelPart, answer: string): ReadAnswer {
  const refused = new Map<ModelRefusal, number>();
  const refuse = (why: ModelRefusal, count = 1) => refused.set(why, (refused.get(why) ?? 0) + count);
  const nothing = (why: ModelRefusal): ReadAnswer => ({ claims: [], refused: refuse(why) });
  const given = jsonIn(answer);
  if (given === undefined) return nothing(/^[^{[]*[{[]/.test(answer) ? 'answerIsCutOff' : 'answerIsNoJson');
  const list = isObject(given) ? given.claims : given;
  if (!Array.isArray(list)) return nothing('answerHasNoClaims');
  const most = Math.max(MOST_AT_LEAST, ((part.end - part.start) / 1000) * MOST_PER_THOUSAND);
  const entries: readonly unknown[] = list.slice(0, Math.ceil(most));
  if (list.length > entries.length) refuse('thereAreTooMany', list.length - entries.length);
  const claims = entries.flatMap((entry) => {
    const claim = claimFrom(text, part, entry);
    if (typeof claim === 'string') {
      refuse(claim);
      return [];
    }
    if (isObject(entry) && Object.keys(entry).some((name) => !Object.hasOwn(ANSWER_FIELDS, name)))
      refuse('fieldWasNotAsked');
    return [claim];
  });
  return { claims, refused };
}

function claimFrom(text: SuggestableText, part: ModelPart, entry: unknown): SuggestedClaim | ModelRefusal {
  if (!isObject(entry)) return 'claimIsMalformed';
  const { content, hedged, score } = entry;
  const [holderText, holder] = [wordsIn(entry.holderText), wordsIn(entry.holder)];
  const [cue, condition, said] = [wordsIn(entry.cue), wordsIn(entry.condition), wordsIn(entry.stance)];
  if (typeof content !== 'string' || content.length > LONGEST) return 'claimIsMalformed';
  if (typeof hedged !== 'boolean' || typeof score !== 'number') return 'claimIsMalformed';
  if ([holderText, holder, cue, condition, said].includes(undefined)) return 'claimIsMalformed';
  const stance = said === null ? null : offeredStances.find((known) => known === said);
  if (stance === undefined) return 'claimIsMalformed';
  const tense = offeredTenses.find((known) => known === entry.tense);
  if (tense === undefined) return 'tenseIsUnknown';
  const near = placeIn(text, part, content);
  if (near === 'elsewhere') return 'contentIsElsewhere';
  const offered = holderOf(text, holder ?? null, holderText ?? null);
  if (offered === 'another') return 'holderIsAnother';
  return {
    ...{ content, holderText: holderText ?? null, cue: cue ?? null, holder: offered, stance, hedged, tense },
    ...{ condition: condition ?? null, score, ...(near !== null && { near }) },
  };
}

/** A text, null where none is given, or undefined where it is something else. Models write "null" and "" for null. */
function wordsIn(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  return value.trim() === '' || value.trim() === 'null' ? null : value;
}

/** Where the content stands in the part; null where it stands nowhere, or twice: then the gate says what that means. */
function placeIn(
  { searchable }: SuggestableText,
  part: ModelPart,
  content: string,
): number | 'elsewhere' | null {
  const places = findQuotation(searchable, content.trim());
  const inside = places.filter(({ start, end }) => start >= part.start && end <= part.end);
  const [only] = inside;
  if (only !== undefined) return inside.length === 1 ? only.start : null;
  return places.length === 0 ? null : 'elsewhere';
}

/**
 * Whom the words for the holder name, with the reason. Where they name actors, it must be one of these, whatever the model
 * says; where they name none, as "he" and "the envoy", the model alone says it, and a person is told so.
 */
function holderOf(
  { actors }: SuggestableText,
  slug: string | null,
  words: string | null,
): OfferedHolder | null | 'another' {
  const named = words === null ? [] : matchActors(words, actors);
  const [first] = named;
  if (slug === null) return first !== undefined && named.length === 1 ? first : null;
  if (first !== undefined) return named.find((match) => match.slug === slug) ?? 'another';
  return {
    slug,
    reason: words === null ? 'only the model says so' : `only the model takes “${words}” for it`,
  };
}

/** The JSON of an answer, which some models put into a code block; undefined where it is none. */
function jsonIn(answer: string): unknown {
  const fenced = /^\s*```(?:json)?\s*\n(.*?)\n\s*```\s*$/isu.exec(answer);
  try {
    return JSON.parse(fenced?.[1] ?? answer);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
