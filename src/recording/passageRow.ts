import type { CodePoints } from '../evidence/codePoints.ts';
import { passageContext } from '../evidence/passageContext.ts';
import type { Span } from '../evidence/Span.ts';
import type { TextSection } from '../evidence/sections.ts';
import { textFragment } from '../evidence/textFragment.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './passageId.ts';
import { wordsOf } from './wordsOf.ts';

/** A document's text as passages are cut from it. */
export interface CodedText {
  readonly slug: string;
  readonly url: string | null;
  readonly text: CodePoints;
  readonly sections: readonly TextSection[];
}

/**
 * The row of a passage: the words, what stands around them, and the address that leads to them.
 *
 * @param hidden whether nothing but what is hidden rests on it
 */
export function passageRow(document: CodedText, span: Span, hidden: boolean): Row {
  const { start, end, exact } = span;
  const context = passageContext(document.text, document.sections, span);
  const sourceUrl = document.url === null ? null : textFragment(document.url, { exact, ...context });
  const fields = { order: spanOrder(document.slug, start, end), start, end, exact, ...context, sourceUrl };
  return {
    type: 'Passage',
    id: passageId(document.slug, span),
    fields: { ...fields, hidden },
    edges: { document: idOf('Document', document.slug) },
    words: wordsOf('Passage', fields),
  };
}
