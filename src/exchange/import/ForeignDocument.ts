import type { Span } from '../../evidence/Span.ts';

/** A document as a foreign file has it, with all that is coded in it. Offsets count code points of `text`. */
export interface ForeignDocument {
  /** Where it stands in the file, for people: `row 14`, `document 3`, `line 20`. */
  readonly place: string;
  /** Readable, as `slugFrom` gives one; the same for the same document each time the file is read. */
  readonly slug: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** A language tag; null for the one that --language names. */
  readonly language: string | null;
  /** EDTF */
  readonly publishedAt: string | null;
  readonly text: string;
  /** Whether only these words of a longer text were kept. */
  readonly excerpt: boolean;
  readonly claims: readonly ForeignClaim[];
  /** What could not be taken of it. */
  readonly faults: readonly ForeignFault[];
  /** What is left out because it is no stance, and holds nothing up. */
  readonly notes?: readonly ForeignFault[];
}

/** A stance as a foreign file has it. */
export interface ForeignClaim {
  readonly place: string;
  /** Which one it is in the file: `statement 7`, `row 12`. */
  readonly source: string;
  /** Who coded it; null for the one that --coder names. */
  readonly coder: string | null;
  readonly holder: ForeignActor;
  /** Where the text names the holder; null where the words that were kept do not. */
  readonly holderSpan: Span | null;
  /** Outermost first. */
  readonly via: readonly ForeignActor[];
  /** Null where the file does not say: it is a draft then. */
  readonly stance: string | null;
  readonly target: ForeignTarget;
  /** QUOTE, PARAPHRASE or NARRATION; null to be worked out of the words. */
  readonly voice: string | null;
  readonly condition: Span | null;
  /** EDTF */
  readonly saidAt: string | null;
  readonly evidence: readonly Span[];
}

/** Whoever holds a stance in a foreign file: the same name is the same actor. */
export interface ForeignActor {
  readonly name: string;
  /** An `ActorKind`. */
  readonly kind: string;
  readonly named: boolean;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly partOf: readonly ForeignActor[];
}

/** What a stance in a foreign file is about. */
export interface ForeignTarget {
  readonly type: 'Proposal' | 'Assertion';
  /** Tells targets with the same text apart; the text where the file has no code of its own. */
  readonly key: string;
  readonly text: string;
  /** The question that a proposal answers. */
  readonly issue: ForeignIssue | null;
}

export interface ForeignIssue {
  readonly key: string;
  readonly text: string;
}

/** Something in a foreign file that cannot be taken. */
export interface ForeignFault {
  readonly place: string;
  /** What is wrong, what was expected and what to do. */
  readonly message: string;
}

/**
 * Reads a foreign file document by document, in memory that does not grow with it but for names.
 *
 * @param mapping the path of a mapping file, or null where none was given
 * Throws BAD_ARGUMENT where the file or the mapping cannot be read at all.
 */
export type ReadForeign = (file: string, mapping: string | null) => AsyncIterable<ForeignDocument>;
