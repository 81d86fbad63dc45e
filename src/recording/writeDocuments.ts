import type { Command, PutDocument } from '../commands/Command.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { spansOf } from '../rules/Writing.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { type CodedText, documentRows, passageRow } from './documentRows.ts';

/** Writes documents with their sections, and every passage that the commands rest on. */
export async function writeDocuments(draft: Draft, commands: readonly Command[], now: string): Promise<void> {
  const puts = commands.filter((c) => c.do === 'putDocument');
  const ids = puts.map((put) => idOf('Document', put.slug));
  const stored = new Map((await draft.get('Document', ids)).map((row) => [row.fields.slug, row]));
  draft.remove(await draft.find('Section', 'document', ids));
  for (const put of puts) {
    draft.put(documentRows(put, String(stored.get(put.slug)?.fields.addedAt ?? now)));
  }
  await writePassages(draft, commands);
}

async function writePassages(draft: Draft, commands: readonly Command[]): Promise<void> {
  const spans = Map.groupBy(commands.flatMap(spansOf), ({ document }) => document);
  const texts = await codedTexts(draft, [...spans.keys()]);
  for (const [slug, ofDocument] of spans) {
    const text = texts.get(slug);
    if (!text) throw new Error(`The document "${slug}" passed the rules and is not there.`);
    draft.put(ofDocument.map(({ span }) => passageRow(text, span)));
  }
}

async function codedTexts(draft: Draft, slugs: readonly string[]): Promise<ReadonlyMap<string, CodedText>> {
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

/** The hash and the day of publication of the documents that claims rest on, by slug. */
export async function hashesOf(
  draft: Draft,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Pick<PutDocument, 'sha256' | 'publishedAt'>>> {
  const rows = await draft.get(
    'Document',
    slugs.map((slug) => idOf('Document', slug)),
  );
  return new Map(
    rows.map(({ fields }) => [
      String(fields.slug),
      {
        sha256: String(fields.sha256),
        publishedAt: typeof fields.publishedAt === 'string' ? fields.publishedAt : null,
      },
    ]),
  );
}
