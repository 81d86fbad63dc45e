import type { AnsweredEntry, DigestAxis, DigestName } from './digestQuery.ts';

/** Who moved and who is new since a day: one page of it. */
export interface Digest {
  /** In EDTF, as it was asked for; of a span its beginning. */
  readonly since: string;
  /** The last day of which it tells, in EDTF; null where it tells until today. */
  readonly until: string | null;
  readonly axis: DigestAxis;
  /** The one question that was asked for, or null for all. */
  readonly issue: DigestName | null;
  readonly questions: readonly DigestQuestion[];
  /** How many nobody can place before or after the day, because no day is known. */
  readonly undated: number;
  /** The cursor of the next page, or null where there is none. */
  readonly next: string | null;
}

/** What is new under one question: who moved before who is new, of both the latest first. */
export interface DigestQuestion {
  /** Null for what stands under no question. */
  readonly slug: string | null;
  readonly text: string;
  readonly entries: readonly DigestEntry[];
}

export type DigestEntry = Omit<AnsweredEntry, 'question'>;
