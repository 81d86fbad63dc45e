import type { Fault, Path } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { Article } from './Article.ts';

/** Words that something in the dossier rests on, or was meant to. */
export interface Resting {
  /** `['claims', 3]` */
  readonly at: Path;
  /** What rests there, for a person: `trump SUPPORTS ceasefire`. */
  readonly what: string;
  readonly spans: readonly Span[];
}

/** What is known and found out while a dossier is turned into commands. */
export interface Coding {
  readonly article: Article;
  /** The slug of the document. */
  readonly document: string;
  readonly coder: string;
  readonly faults: Fault[];
  readonly resting: Resting[];
}
