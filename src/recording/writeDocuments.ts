import type { Command, PutDocument } from '../commands/Command.ts';
import { codePoints } from '../evidence/codePoints.ts';
import { spansOf } from '../rules/Writing.ts';
import { idOf } from '../schema/idOf.ts';
import type { Draft } from './Draft.ts';
import { type CodedText, documentRows, passageRow } from './documentRows.ts';

/** Writes documents with their sections, and every passage that the commands rest on. */
export async function writeDocuments(draft: Draft, commands: readonly Command[], now: string): Promise<void> {
  for (const command of commands) {
    if (command.do !== 'putDocument') continue;
    const [stored] = await draft.get('Document', [idOf('Document', command.slug)]);
    draft.put(...documentRows(command, String(stored?.fields.addedAt ?? now)));
  }
  const texts = new Map<string, CodedText>();
  for (const { document, span } of commands.flatMap(spansOf)) {
    const known = texts.get(document);
    const coded = known ?? (await codedText(draft, document));
    if (!known) texts.set(document, coded);
    draft.put(passageRow(coded, span));
  }
}

async function codedText(draft: Draft, slug: string): Promise<CodedText> {
  const id = idOf('Document', slug);
  const [row] = await draft.get('Document', [id]);
  if (!row) throw new Error(`The document "${slug}" passed the rules and is not there.`);
  const sections = (await draft.find('Section', 'document', [id])).map(({ fields }) => ({
    heading: String(fields.heading),
    start: Number(fields.start),
    end: Number(fields.end),
  }));
  return {
    slug,
    url: typeof row.fields.url === 'string' ? row.fields.url : null,
    text: codePoints(String(row.fields.text)),
    sections: sections.sort((a, b) => a.start - b.start),
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
