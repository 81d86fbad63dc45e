import { type QuotedStretch, quotedStretches } from '../evidence/quotedStretches.ts';

/** What stands in quotation marks, in the order of the text; a quotation within another is a part of it. */
export function outerQuotations(text: string): readonly QuotedStretch[] {
  const outer: QuotedStretch[] = [];
  for (const one of [...quotedStretches(text)].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (outer.at(-1)?.end ?? 0)) outer.push(one);
  return outer;
}
