import type { ClaimDraft } from './ClaimDraft.ts';
import type { Selected } from './Selected.ts';

/** Whether a claim that somebody began rests on words within others; one that corrects another does not: theirs is anew. */
export function restsWithin({ quotes, corrects }: ClaimDraft, { start, end }: Selected): boolean {
  return corrects === null && quotes.some((quote) => quote.start >= start && quote.end <= end);
}
