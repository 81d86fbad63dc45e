import type { Command, PutDocument } from '../commands/Command.ts';
import { spansOf } from '../commands/spansOf.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import type { Draft } from './Draft.ts';
import { type CodedText, documentRows, passageRow } from './documentRows.ts';
import { removeUnreferred } from './removeUnreferred.ts';

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

/**
 * Takes away the passages of the documents that commands put or keep which nothing rests on any more, and shows
 * the others under the headings and the address that their document now has. To be called when everything else
 * is written.
 */
export async function renewPassages(draft: Draft, commands: readonly Command[]): Promise<void> {
  const slugs = commands.flatMap((c) =>
    c.do === 'putDocument' ? [c.slug] : c.do === 'keepOnly' ? [c.document] : [],
  );
  const texts = await codedTexts(draft, [...new Set(slugs)]);
  const byId = new Map([...texts].map(([slug, text]) => [idOf('Document', slug), text]));
  const staying = await removeUnreferred(draft, await draft.find('Passage', 'document', byId.keys()));
  for (const { edges, fields } of staying) {
    const text = byId.get(String(edges.document));
    const span = { start: Number(fields.start), end: Number(fields.end), exact: String(fields.exact) };
    if (text) draft.put([passageRow(text, span)]);
  }
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
