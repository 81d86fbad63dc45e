import { codePoints } from '../evidence/codePoints.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import type { CodedText } from './passageRow.ts';

/** The texts of documents with their sections, by the documents' slugs. */
export async function codedTexts(
  draft: Draft,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, CodedText>> {
  const ids = slugs.map((slug) => idOf('Document', slug));
  const rows = await draft.get('Document', ids);
  const sections = Map.groupBy(await draft.find('Section', 'document', ids), (row) => row.edges.document);
  return new Map(
    rows.map((row) => [String(row.fields.slug), codedText(row, sections.get(row.id) ?? [])] as const),
  );
}

function codedText({ fields }: Row, sections: readonly Row[]): CodedText {
  return {
    slug: String(fields.slug),
    url: typeof fields.url === 'string' ? fields.url : null,
    text: codePoints(String(fields.text)),
    sections: sections
      .map(({ fields: { heading, start, end } }) => ({
        heading: String(heading),
        start: Number(start),
        end: Number(end),
      }))
      .sort((a, b) => a.start - b.start),
  };
}
