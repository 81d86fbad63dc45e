import type { FaultCode, RemarkCode } from '../../../extraction/sentences.ts';
import type { Values } from '../../../extraction/Values.ts';

/** What the service says of what it read in a file, as `POST /extract` answers it. */
export interface ReadText {
  readonly text: string;
  readonly title: string | null;
  readonly slug: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly headings: readonly string[];
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly remarks: readonly ReadRemark[];
}

export interface ReadRemark {
  readonly code: RemarkCode;
  readonly values: Values;
  readonly message: string;
}

/** Why nothing could be read. */
export interface ReadFault {
  readonly code: FaultCode;
  readonly values: Values;
  readonly message: string;
}

export const textFields = ['title', 'publisher', 'url', 'language', 'publishedAt', 'slug'] as const;
export type TextField = (typeof textFields)[number];

/** A text that is looked over before it is kept. */
export interface TextDraft {
  readonly text: string;
  readonly headings: readonly DraftHeading[];
  readonly fields: Readonly<Record<TextField, string>>;
  /** Whether somebody has written the slug, so that it does not follow the title. */
  readonly slugIsOwn: boolean;
  readonly excerpt: boolean;
  readonly remarks: readonly ReadRemark[];
  /** The name of the file; null of what was pasted. */
  readonly from: string | null;
}

export interface DraftHeading {
  readonly text: string;
  readonly isKept: boolean;
}
