import { type CodePoints, codePoints } from '../evidence/codePoints.ts';
import { type SearchableText, searchableOf } from '../evidence/findQuotation.ts';
import { sections, type TextSection } from '../evidence/sections.ts';

/** Every stance that a suggestion may offer, as `Stance` of the schema has them. */
export const offeredStances = [
  'PROPOSES',
  'SUPPORTS',
  'CONDITIONAL',
  'DISCUSSES',
  'UNDECIDED',
  'WITHDRAWS',
  'SCEPTICAL',
  'OBJECTS',
] as const;

export type OfferedStance = (typeof offeredStances)[number];

/** Every tense that a suggestion may offer, as `Tense` of the schema has them. */
export const offeredTenses = ['CURRENT', 'FORMER', 'PROSPECTIVE'] as const;

export type OfferedTense = (typeof offeredTenses)[number];

/** An actor of the graph, or of the dossier at hand, whom the text may name. */
export interface KnownActor {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** As `ActorKind` of the schema has it: a PERSON is known by the last word of its name too. */
  readonly kind: string;
}

/** A text as suggesters read it. */
export interface SuggestableText {
  readonly points: CodePoints;
  readonly searchable: SearchableText;
  /** A tag of BCP 47; null where nobody knows it. */
  readonly language: string | null;
  /** The headings that were placed, each with the stretch under it. */
  readonly sections: readonly TextSection[];
  readonly actors: readonly KnownActor[];
}

/** Whose stance it would be, and why: `"Kyiv" is an alias of Ukrainian government`. */
export interface OfferedHolder {
  readonly slug: string;
  readonly reason: string;
}

/**
 * What a suggester says that the text says. Nothing of it is believed before `gate` has found its words in the text.
 */
export interface SuggestedClaim {
  /** The words in which it stands, as the text has them. */
  readonly content: string;
  /** More words of the same, which stand apart: of `“Yes,” she said, “but later.”` the second part. */
  readonly further?: readonly string[];
  /** The words that name who holds it, as the text has them; of a pronoun, the pronoun. */
  readonly holderText: string | null;
  /** Of a pronoun, the words that name whom it may stand for, as the text has them. */
  readonly antecedent?: string;
  /** The words that say that it is said, thought or wanted: `warned`. */
  readonly cue: string | null;
  readonly holder: OfferedHolder | null;
  /** Offered to a person, never set beforehand. Null where nothing tells it. */
  readonly stance: OfferedStance | null;
  readonly hedged: boolean;
  readonly tense: OfferedTense;
  /** The words of the condition, without their “if”. */
  readonly condition: string | null;
  /** How likely a person takes it, from 0 to 1. */
  readonly score: number;
  /** The code point where the content stands, or near which: tells which of several places is meant. */
  readonly near?: number;
  /** The same of the words of the holder. */
  readonly holderNear?: number;
  /** The same of what a pronoun stands for. */
  readonly antecedentNear?: number;
  /** The same of the cue. */
  readonly cueNear?: number;
}

/** Reads a text and suggests claims. What it suggests goes through `gate` before anybody sees it. */
export interface Suggester {
  /** By which it is kept with the claims: `rules`. */
  readonly name: string;
  /** @param signal ends it early; what it has found until then is lost */
  suggest(text: SuggestableText, signal: AbortSignal): Promise<readonly SuggestedClaim[]>;
}

/**
 * A text made ready for suggesters. Headings that stand on no line of the text are passed over.
 *
 * @param headings whole lines, in the order of the text
 */
export function suggestableText(given: {
  readonly text: string;
  readonly language: string | null;
  readonly headings?: readonly string[];
  readonly actors?: readonly KnownActor[];
}): SuggestableText {
  const points = codePoints(given.text);
  return {
    points,
    searchable: searchableOf(points),
    language: given.language,
    sections: sections(points, given.headings ?? []).sections,
    actors: given.actors ?? [],
  };
}
