import { findQuotation, type SearchableText } from '../../../evidence/findQuotation.ts';
import type { Span } from '../../../evidence/Span.ts';
import { sectionAt, type TextSection } from '../../../evidence/sections.ts';
import { wordsFor } from './quotationFor.ts';

/** How a dossier quotes words wherever they stand, or wherever they stand under one heading. */
export interface EveryPlace {
  readonly quote: string;
  readonly section?: string;
  readonly occurrence: 'all';
}

/** How a dossier quotes these stretches of a text, all of which have the same words; null where there are others that have them. */
export function everyPlaceFor(
  text: SearchableText,
  sections: readonly TextSection[],
  spans: readonly Span[],
): EveryPlace | null {
  const [first] = spans;
  if (!first) return null;
  const quote = wordsFor(text, first.exact);
  const isAll = (found: readonly Span[]) =>
    found.length === spans.length && found.every(({ start }, i) => start === spans[i]?.start);
  if (isAll(findQuotation(text, quote))) return { quote, occurrence: 'all' };
  const section = sectionAt(sections, first.start);
  return section && isAll(findQuotation(text, quote, section))
    ? { quote, section: section.heading, occurrence: 'all' }
    : null;
}
