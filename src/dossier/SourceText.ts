import type { SearchableText } from '../evidence/findQuotation.ts';
import { nearestWords, type TextWords, textWords } from '../evidence/nearestWords.ts';
import { type QuotedStretch, quotedStretches } from '../evidence/quotedStretches.ts';
import type { Span } from '../evidence/Span.ts';
import type { TextSection } from '../evidence/sections.ts';
import type { Wording } from './Wording.ts';

/** A text, ready for quotations to be looked up. */
export interface SourceText {
  readonly searchable: SearchableText;
  readonly sections: readonly TextSection[];
  readonly wording: Wording;
  /** What stands in quotation marks. */
  quoted(): readonly QuotedStretch[];
  /** The words nearest to a quotation that the text lacks; null where nothing is near, undefined where nobody looked. */
  nearest(quotation: string): Span | null | undefined;
}

/** How much is looked for. */
export interface SourceTextLimits {
  /** For how many quotations the nearest words are. */
  readonly nearest: number;
  /** How long these may be, in UTF-16 units. */
  readonly quotation: number;
}

const UNLIMITED: SourceTextLimits = {
  nearest: Number.POSITIVE_INFINITY,
  quotation: Number.POSITIVE_INFINITY,
};

/** What takes long, its words and its quotation marks, is found once, where it is asked for. */
export function sourceText(
  searchable: SearchableText,
  sections: readonly TextSection[],
  wording: Wording,
  limits = UNLIMITED,
): SourceText {
  let words: TextWords | null = null;
  let quoted: readonly QuotedStretch[] | null = null;
  let sought = 0;
  return {
    searchable,
    sections,
    wording,
    quoted: () => (quoted ??= quotedStretches(searchable.points.text)),
    nearest: (quotation) => {
      if (sought >= limits.nearest || quotation.length > limits.quotation) return undefined;
      sought += 1;
      words ??= textWords(searchable.points);
      return nearestWords(words, quotation);
    },
  };
}
