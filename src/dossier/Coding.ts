import type { Fault } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { Article } from './Article.ts';
import { quotationsOf } from './quotationsOf.ts';
import { resolveQuotation, resolveWords } from './resolveQuotation.ts';
import type { Gaps, Quoting } from './WrittenDossier.ts';

/** Words that something in the dossier rests on, or was meant to. */
export interface Resting {
  /** `claims[3]` */
  readonly at: string;
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

/** The places of everything that is quoted for one statement, in the text's own characters. */
export function quote(coding: Coding, written: Quoting, at: string, what: string): readonly Span[] {
  const { quotations, faults } = quotationsOf(written, at);
  coding.faults.push(...faults);
  const resolved = quotations.map((quotation) => {
    const { span, near, fault } = resolveQuotation(coding.article, quotation);
    if (fault) coding.faults.push({ ...fault, at: quotation.at });
    return { span, near };
  });
  const spans = resolved.flatMap(({ span }) => (span ? [span] : []));
  coding.resting.push({ at, what, spans: [...spans, ...resolved.flatMap(({ near }) => near)] });
  return spans;
}

/** Words that must be the text's, in its own characters; null where none were written. */
export function words(coding: Coding, written: string | undefined, at: string): string | null {
  if (written === undefined) return null;
  const { span, fault } = resolveWords(coding.article, written);
  if (fault) coding.faults.push({ ...fault, at });
  return span?.exact ?? written;
}

/** A list without the gaps that `checkShape` left. */
export function whole<T>(list: Gaps<T>): readonly T[] {
  return list.flatMap((item) => (item === null ? [] : [item]));
}
