import type { Stance } from '../diagrams/encoding.ts';

/** Who moved and who is new since a day, as far as the days of words are known: one page of it. */
export interface Digest {
  /** In EDTF, as it was asked for. */
  readonly since: string;
  /** The one question that was asked for, or null for all. */
  readonly issue: { readonly slug: string; readonly text: string } | null;
  readonly questions: readonly DigestQuestion[];
  /** How many positions nobody can place before or after the day, because no text says when their words were said. */
  readonly undated: number;
  /** The cursor of the next page, or null where there is none. */
  readonly next: string | null;
}

/** What moved under one question. */
export interface DigestQuestion {
  /** Null for what stands under no question. */
  readonly slug: string | null;
  readonly text: string;
  readonly lines: readonly DigestLine[];
}

/** One actor's stance on one thing, with what was there before. */
export interface DigestLine {
  /** The id of the position. */
  readonly id: string;
  /** NEW: nothing is known of this actor on this before. MOVED: something else is, or words say so. */
  readonly kind: 'MOVED' | 'NEW';
  readonly actor: { readonly slug: string; readonly name: string };
  readonly target: DigestTarget;
  readonly stance: Stance;
  /** Since when it is held, in EDTF. */
  readonly since: string;
  /** According to whom, where others report all that is known of it; else empty. */
  readonly according: readonly string[];
  readonly words: DigestWords;
  /** What was held before; empty where it is only known that there was something. */
  readonly before: readonly DigestBefore[];
  /** The words that show that the mind was changed, or null. */
  readonly shownBy: DigestPassage | null;
  /** MOVED, and no words show it: seen by comparing what was said, and not to be called a change of mind. */
  readonly apparent: boolean;
}

export interface DigestTarget {
  readonly type: 'Issue' | 'Proposal' | 'Assertion';
  readonly slug: string;
  readonly text: string;
}

export interface DigestBefore {
  readonly stance: Stance;
  readonly target: DigestTarget;
  readonly words: DigestWords | null;
}

/** The words of one claim, and where they stand. */
export interface DigestWords {
  /** The claim's sentence and its address. */
  readonly text: string;
  readonly url: string;
  /** In EDTF, or null. */
  readonly saidAt: string | null;
  /** When the graph learned it. */
  readonly recordedAt: string;
  readonly passages: readonly DigestPassage[];
  /** What people call the text. */
  readonly document: string;
}

export interface DigestPassage {
  readonly exact: string;
  /** The address that shows it in the reader. */
  readonly url: string;
}
