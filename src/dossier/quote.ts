import type { Path } from '../errors.ts';
import type { Span } from '../evidence/Span.ts';
import type { Coding } from './Coding.ts';
import type { Entry } from './Entry.ts';
import { quotationsOf } from './quotationsOf.ts';
import { resolveQuotation } from './resolveQuotation.ts';

/** The places of all words that an entry quotes, in the text's own characters. @param what the entry is, for people */
export function quote(coding: Coding, entry: Entry, at: Path, what: string): readonly Span[] {
  const { quotations, faults } = quotationsOf(entry, at);
  coding.faults.push(...faults);
  const resolved = quotations.map((quotation) => {
    const { spans, near, fault } = resolveQuotation(coding.text, quotation);
    if (fault) coding.faults.push({ ...fault, at: quotation.at });
    return { spans, near };
  });
  const spans = resolved.flatMap((one) => one.spans);
  const isEveryPlace = quotations.some(({ occurrence }) => occurrence === 'all');
  coding.resting.push({ at, what, spans: [...spans, ...resolved.flatMap(({ near }) => near)], isEveryPlace });
  return spans;
}
