import type { Span } from '../evidence/Span.ts';
import { idOf } from '../schema/idOf.ts';

/** The id of the passage at a stretch of a document's text. */
export function passageId(documentSlug: string, { start, end }: Pick<Span, 'start' | 'end'>): string {
  return idOf('Passage', documentSlug, start, end);
}
