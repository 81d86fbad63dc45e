import type { Fault } from '../errors.ts';
import type { Quoting } from './WrittenDossier.ts';

/** One quotation, with everything that says which one is meant, and where it was written. */
export interface Quotation {
  readonly at: string;
  readonly quote: string;
  readonly section: string | null;
  readonly occurrence: number | null;
}

/**
 * The quotations of something that rests on words, whichever way they were written. `section:` beside a list
 * holds for each of it; `occurrence:` can only be meant of one.
 */
export function quotationsOf(
  written: Quoting,
  at: string,
): { readonly quotations: readonly Quotation[]; readonly faults: readonly Fault[] } {
  const list = Array.isArray(written.quote) ? written.quote : [written.quote];
  const several = list.length > 1;
  const quotations = list.flatMap((one, i): readonly Quotation[] => {
    const parts = typeof one === 'string' ? { quote: one } : (one ?? {});
    if (parts.quote === undefined) return [];
    return [
      {
        at: Array.isArray(written.quote) ? `${at}.quote[${i}]` : `${at}.quote`,
        quote: parts.quote,
        section: parts.section ?? written.section ?? null,
        occurrence: parts.occurrence ?? (several ? null : written.occurrence) ?? null,
      },
    ];
  });
  if (!several || written.occurrence === undefined) return { quotations, faults: [] };
  const message =
    'occurrence counts the places of one quotation, and here are several. Write it beside its own: { quote: …, occurrence: 2 }.';
  return {
    quotations,
    faults: [{ rule: 'quotationIsUnambiguous', at: `${at}.occurrence`, message }],
  };
}
