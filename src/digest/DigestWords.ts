import type { PositionWords } from '../diagrams/PositionWords.ts';
import type { counted, ViewWords } from '../diagrams/ViewWords.ts';

/** The words in which a digest is written, in one language: `{name}` stands for a value. */
export interface DigestWords extends Pick<ViewWords, 'quotation'> {
  /** Its tag (BCP 47), and what it calls itself. */
  readonly language: DigestLanguage;
  readonly name: string;
  readonly position: PositionWords;
  /** By when it was said, and by when the graph learned it; `{since}` is how `since` says it. */
  readonly title: { readonly SAID: string; readonly KNOWN: string };
  /** The same where it ends on a day. */
  readonly titleUntil: { readonly SAID: string; readonly KNOWN: string };
  /** Since a day or a month, and since what has no form but its own. */
  readonly since: { readonly day: string; readonly other: string };
  readonly ofOne: string;
  /** Behind an actor's name. */
  readonly moved: string;
  readonly isNew: string;
  readonly noLonger: string;
  readonly unlikeBefore: string;
  readonly inText: string;
  /** Behind the words of somebody: on which day they were said. */
  readonly saidOn: string;
  readonly before: string;
  readonly shownBy: string;
  /** Behind a sentence, in brackets. */
  readonly holderNotNamed: string;
  readonly notShown: string;
  /** Over what stands under no question. */
  readonly noQuestion: string;
  readonly nothing: string;
  readonly undated: Parameters<typeof counted>[1];
  /** The way to the same by when the graph learned it. */
  readonly learned: string;
  readonly more: string;
}

/** The languages of a digest, by their tags (BCP 47). */
export type DigestLanguage = 'en' | 'uk';
