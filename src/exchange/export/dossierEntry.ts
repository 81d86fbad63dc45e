import { isByClaims, isByWords, type WrittenField, writtenFields } from '../../commands/writtenFields.ts';
import { findQuotation, type SearchableText } from '../../evidence/findQuotation.ts';
import type { Span } from '../../evidence/Span.ts';

/** A part of a dossier as it is written in YAML. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

/** What a row or a declaration says, by the names of its fields: what leads elsewhere by slugs, words by where they stand. */
export type Said = Readonly<Record<string, unknown>>;

/** An entry of a dossier that says what a row or a declaration of a type does; without what holds anyway. */
export function dossierEntry(
  type: string,
  said: Said,
  text: SearchableText,
): Readonly<Record<string, Written>> {
  const entry: Record<string, Written> = {};
  const parts = new Map<string, Readonly<Record<string, Written>>>();
  for (const field of writtenFields(type)) {
    const value = said[field.name];
    if (isByWords(field)) Object.assign(entry, quoting(spansAmong(value), text));
    else {
      const written = writtenValue(field, value);
      if (written === null) continue;
      const { as, under } = field.written;
      if (under === null) entry[as] = written;
      else parts.set(under, { ...parts.get(under), [as]: written });
    }
  }
  return { ...entry, ...Object.fromEntries(parts) };
}

/** The fields by which an entry quotes words: which of several places is meant is said where there are several. */
export function quoting(spans: readonly Span[], text: SearchableText): { readonly [key: string]: Written } {
  const quotations = spans.map((span) => {
    const places = findQuotation(text, span.exact);
    const occurrence = places.findIndex(({ start }) => start === span.start) + 1;
    return { quote: span.exact, ...(places.length > 1 && occurrence > 0 && { occurrence }) };
  });
  const [first, ...others] = quotations;
  if (!first) return {};
  if (others.length === 0) return first;
  return { quote: quotations.map((one) => ('occurrence' in one ? one : one.quote)) };
}

function writtenValue(field: WrittenField, value: unknown): Written | null {
  const { form, default: standard } = field.written;
  if (value === null || value === undefined || value === standard) return null;
  if (!Array.isArray(value)) return isPlain(value) ? value : null;
  const list = value.map(String);
  if (list.length === 0) return null;
  if (form === 'IDENTIFIERS')
    return Object.fromEntries(
      list.map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
    );
  const [only] = list;
  return isByClaims(field) && list.length === 1 && only !== undefined ? only : list;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function spansAmong(value: unknown): readonly Span[] {
  return Array.isArray(value) ? value.filter(isSpan) : [];
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'exact' in value
  );
}
