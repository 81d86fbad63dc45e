import type { RemarkCode } from './sentences.ts';
import type { Values } from './Values.ts';

/** What a file or pasted words say, before a person has looked at it. */
export interface Extracted {
  /** As it would be kept. Lines end in `\n`. */
  readonly text: string;
  /** By the file itself, or null. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The lines of the text that are headings, in its order. */
  readonly headings: readonly string[];
  /** A language tag (BCP 47), as the file says or as its words look; null where neither tells. */
  readonly language: string | null;
  /** In EDTF, only where the file says that it is the day of publication. */
  readonly publishedAt: string | null;
  readonly remarks: readonly Remark[];
}

/** What a person should know of what was extracted. */
export interface Remark {
  readonly code: RemarkCode;
  /** For the places of its sentence: see `sentences.ts`. */
  readonly values: Values;
}

/** What a person brings: the bytes, and what is known of them. */
export interface Given {
  readonly bytes: Uint8Array;
  /** `article.pdf`; null of what was pasted. */
  readonly name: string | null;
  /** As who sent it says: `text/html; charset=utf-8`. */
  readonly mediaType: string | null;
  /** What a person says that the letters are encoded in: `windows-1251`. */
  readonly encoding: string | null;
  /** Whether all of a web page is wanted, rather than the article in it. */
  readonly whole: boolean;
}
