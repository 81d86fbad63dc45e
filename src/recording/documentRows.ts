import type { PutDocument } from '../commands/Command.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { publishedDays } from './publishedDays.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** The rows of a document and its sections. @param addedAt when the graph learned it */
export function documentRows(command: PutDocument, addedAt: string): readonly Row[] {
  const { slug, text } = command;
  const id = idOf('Document', slug);
  const written = writtenParts('Document', { ...command }, slug);
  const fields = { ...written.fields, ...publishedDays(command.publishedAt), slug, addedAt, text };
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
