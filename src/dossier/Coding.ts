import type { Fault, Path } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { SourceText } from './SourceText.ts';

/** The words that an entry of the dossier quotes; where a quotation has a fault, those that were probably meant. */
export interface Resting {
  /** `['claims', 3]` */
  readonly at: Path;
  /** What rests there, for a person: `trump SUPPORTS ceasefire`. */
  readonly what: string;
  readonly spans: readonly Span[];
  /** Every place where the words stand is meant, whatever else is said there. */
  readonly isEveryPlace: boolean;
}

/** What turning a dossier, or the input of a mutation, into commands needs, and the faults and quoted words that it collects. */
export interface Coding {
  readonly text: SourceText;
  /** Where its lists stand in what was given: nowhere else in a dossier. */
  readonly at: Path;
  /** The slug of the document. */
  readonly document: string;
  readonly coder: string;
  readonly faults: Fault[];
  readonly resting: Resting[];
}
