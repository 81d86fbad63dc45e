import { findQuotation, type SearchableText } from '../../../evidence/findQuotation.ts';
import { fold } from '../../../evidence/foldText.ts';
import type { Span } from '../../../evidence/Span.ts';
import { sectionAt, type TextSection } from '../../../evidence/sections.ts';

/** How a dossier quotes a stretch of a text: `section` or `occurrence` say which where the words stand several times. */
export interface Quotation {
  readonly quote: string;
  readonly section?: string;
  readonly occurrence?: number;
}

/**
 * How a dossier quotes this stretch of the text and no other, or null where it cannot: because the stretch begins or ends
 * within a word, or in white space.
 */
export function quotationFor(
  text: SearchableText,
  sections: readonly TextSection[],
  span: Span,
): Quotation | null {
  const isMeant = ({ start, end }: Span) => start === span.start && end === span.end;
  for (const quote of [oneLine(span.exact), span.exact]) {
    const places = findQuotation(text, quote);
    const place = places.findIndex(isMeant);
    if (place < 0) continue;
    if (places.length === 1) return { quote };
    const section = sectionAt(sections, span.start)?.heading;
    const within = sections.filter(({ heading }) => isSame(heading, section));
    const under = within.flatMap((one) => findQuotation(text, quote, one));
    return section !== undefined && under.length === 1 && under.every(isMeant)
      ? { quote, section }
      : { quote, occurrence: place + 1 };
  }
  return null;
}

/** Words of the text as a dossier writes them: on one line where they are found so, and with their line breaks where not. */
export function wordsFor(text: SearchableText, words: string): string {
  const [first] = findQuotation(text, oneLine(words));
  return first?.exact === words ? oneLine(words) : words;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function isSame(heading: string, section = ''): boolean {
  return fold(heading, { letters: 'asWritten' }) === fold(section, { letters: 'asWritten' });
}
