import type { Span } from '../../src/evidence/Span.ts';
import type { Suggestion } from '../../src/suggest/gate.ts';
import type { GoldAttribution } from './readCorpus.ts';

/** How much of a suggestion must stand within one gold content for it to be right. */
const INSIDE = 0.8;
/** How much of a gold content a suggestion must cover for it to be found. */
const COVERED = 0.5;

/** A suggestion beside what people found. */
export interface ScoredSuggestion {
  readonly suggestion: Suggestion;
  /** The gold attribution that has most of its words; null where none has any. */
  readonly gold: GoldAttribution | null;
  readonly isRight: boolean;
  /** Whether it names the same source as a gold content in which it stands; false where it is not right itself. */
  readonly hasSource: boolean;
}

/** A text's suggestions and gold attributions, each beside the other. */
export interface ScoredText {
  readonly suggestions: readonly ScoredSuggestion[];
  readonly gold: readonly { readonly attribution: GoldAttribution; readonly isFound: boolean }[];
}

/**
 * Scores suggestions by their letters and digits; white space and marks count for nothing. A suggestion is right where
 * 80 % of its content stand within one gold content, a gold content is found where one suggestion covers half of it, and
 * the source is right where half of the words for it stand in the gold source, or where neither has one.
 */
export function score(
  text: readonly string[],
  suggestions: readonly Suggestion[],
  gold: readonly GoldAttribution[],
): ScoredText {
  const contents = gold.map(({ content }) => letters(text, content));
  const suggested = suggestions.map(({ content }) => letters(text, content));
  return {
    suggestions: suggestions.map((suggestion, i) => {
      const own = suggested[i] ?? new Set();
      const best = contents
        .map((content, g) => ({ g, common: common(own, content) }))
        .sort((a, b) => b.common - a.common)[0];
      const attribution = best && best.common > 0 ? (gold[best.g] ?? null) : null;
      const isRight = best !== undefined && best.common > 0 && best.common >= INSIDE * own.size;
      const hasSource = isRight && attribution !== null && isSameSource(text, suggestion, attribution);
      return { suggestion, gold: attribution, isRight, hasSource };
    }),
    gold: gold.map((attribution, g) => {
      const content = contents[g] ?? new Set();
      const isFound = suggested.some((one) => common(one, content) >= COVERED * content.size);
      return { attribution, isFound };
    }),
  };
}

function isSameSource(
  text: readonly string[],
  { holderText }: Suggestion,
  { source }: GoldAttribution,
): boolean {
  if (holderText === null || source.length === 0) return holderText === null && source.length === 0;
  const own = letters(text, [holderText]);
  return own.size > 0 && common(own, letters(text, source)) >= own.size / 2;
}

function letters(text: readonly string[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans)
    for (let i = start; i < end; i += 1) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) found.add(i);
  return found;
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const place of one) if (other.has(place)) count += 1;
  return count;
}
