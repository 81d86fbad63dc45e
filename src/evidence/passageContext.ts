import type { CodePoints } from './codePoints.ts';
import { sectionAt, type TextSection } from './sections.ts';

/** How many code points of context a passage keeps on each side. */
const CONTEXT = 32;

/** What stands around a passage, as W3C's TextQuoteSelector keeps it, and the heading above it. */
export interface PassageContext {
  readonly prefix: string;
  readonly suffix: string;
  /** Null above the first heading. */
  readonly section: string | null;
}

export function passageContext(
  text: CodePoints,
  all: readonly TextSection[],
  span: { readonly start: number; readonly end: number },
): PassageContext {
  return {
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, Math.min(text.length, span.end + CONTEXT)),
    section: sectionAt(all, span.start)?.heading ?? null,
  };
}
