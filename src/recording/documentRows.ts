import type { PutDocument } from '../commands/Command.ts';
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
import { writtenParts } from './writtenParts.ts';

/** A document's text as passages are cut from it. */
export interface CodedText {
  readonly slug: string;
  readonly url: string | null;
  readonly text: CodePoints;
  readonly sections: readonly TextSection[];
}

/** The rows of a document and its sections. @param addedAt when the graph learned it */
export function documentRows(command: PutDocument, addedAt: string): readonly Row[] {
  const { slug, text } = command;
  const id = idOf('Document', slug);
  const written = writtenParts('Document', { ...command }, slug);
  const fields = { ...written.fields, slug, addedAt, text };
  const { edges } = written;
  const document: Row = { type: 'Document', id, fields, edges, words: wordsOf('Document', fields) };
  const sections = command.sections.map(
    ({ heading, start, end }): Row => ({
      type: 'Section',
      id: idOf('Section', slug, start),
      fields: { order: spanOrder(slug, start), heading, start, end },
      edges: { document: id },
      words: '',
    }),
  );
  return [document, ...sections];
}

/** The row of a passage: the words, what stands around them, and the address that leads to them. */
export function passageRow(document: CodedText, span: Span): Row {
  const { start, end, exact } = span;
  const context = passageContext(document.text, document.sections, span);
  const sourceUrl = document.url === null ? null : textFragment(document.url, { exact, ...context });
  const fields = { order: spanOrder(document.slug, start, end), start, end, exact, ...context, sourceUrl };
  return {
    type: 'Passage',
    id: passageId(document.slug, span),
    fields,
    edges: { document: idOf('Document', document.slug) },
    words: wordsOf('Passage', fields),
  };
}
