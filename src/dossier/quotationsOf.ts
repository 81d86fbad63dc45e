import type { Fault, Path } from '../errors.ts';
import { type Entry, isEntry, isList, textIn } from './Entry.ts';

/** One quotation of an entry. `section`, `occurrence` and `start` say which words are meant where they occur several times. */
export interface Quotation {
  readonly at: Path;
  readonly quote: string;
  readonly section: string | null;
  readonly occurrence: number | 'all' | null;
  /** The code point where it starts. Dossiers have none: nobody counts them by hand. */
  readonly start: number | null;
}

/**
 * The quotations of an entry: one, or a list. `section:` beside a list holds for each of its quotations, and so
 * does `occurrence: all`; a number makes sense beside a single one only.
 */
export function quotationsOf(
  entry: Entry,
  at: Path,
): { readonly quotations: readonly Quotation[]; readonly faults: readonly Fault[] } {
  const list = isList(entry.quote) ? entry.quote : [entry.quote ?? null];
  const several = list.length > 1;
  const occurrence = occurrenceIn(entry);
  const quotations = list.flatMap((one, i): readonly Quotation[] => {
    const parts = isEntry(one) ? one : { quote: one };
    const quote = textIn(parts, 'quote');
    if (quote === null) return [];
    return [
      {
        at: isList(entry.quote) ? [...at, 'quote', i] : [...at, 'quote'],
        quote,
        section: textIn(parts, 'section') ?? textIn(entry, 'section'),
        occurrence: occurrenceIn(parts) ?? (several && occurrence !== 'all' ? null : occurrence),
        start: typeof parts.start === 'number' ? parts.start : null,
      },
    ];
  });
  if (!several || occurrence === null || occurrence === 'all') return { quotations, faults: [] };
  const message =
    'occurrence counts the places of one quotation, and here are several. Write it beside its own: { quote: …, occurrence: 2 }.';
  return {
    quotations,
    faults: [{ rule: 'quotationIsUnambiguous', at: [...at, 'occurrence'], message }],
  };
}

function occurrenceIn({ occurrence }: Entry): Quotation['occurrence'] {
  return typeof occurrence === 'number' || occurrence === 'all' ? occurrence : null;
}
