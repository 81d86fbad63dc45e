/** A quotation around the words in it that give the reason. */
export interface QuotedReason {
  /** Which of the quotations it is. */
  readonly index: number;
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

/** Where the reason stands within the quotations that are shown, or null where none of them has it. */
export function reasonWithin(quotations: readonly string[], reason: string | null): QuotedReason | null {
  if (reason === null) return null;
  const index = quotations.findIndex((exact) => exact.includes(reason));
  const exact = quotations[index];
  if (exact === undefined) return null;
  const start = exact.indexOf(reason);
  return { index, before: exact.slice(0, start), reason, after: exact.slice(start + reason.length) };
}
