import { declaredSections } from '../commands/documentDeclaration.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { spanOrder } from '../positions/claimOrder.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { publishedDays } from './publishedDays.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/** What makes a document the one that it is. */
export interface DocumentText {
  readonly slug: string;
  readonly text: string;
  readonly sha256: string;
  /** When the graph learned it. */
  readonly addedAt: string;
}

/** The rows of a document and its sections: its text, and what its declarations say together. */
export function documentRows(own: DocumentText, declarations: readonly Declaration[]): readonly Row[] {
  const { slug, text } = own;
  const id = idOf('Document', slug);
  const { fields: said } = mergeDeclarations(declarations);
  const written = writtenParts('Document', { ...said, ...own }, slug);
  const { publishedAt } = said;
  const days = publishedDays(typeof publishedAt === 'string' ? publishedAt : null);
  // Whether another one revises it is said when all are written: see `renewRevised`.
  const fields = { ...written.fields, ...days, ...own, revised: null };
  const { edges } = written;
  const document: Row = { type: 'Document', id, fields, edges, words: wordsOf('Document', fields) };
  const sections = declaredSections(said.sections, codePoints(text).length).map(
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
