import type { Command } from '../commands/Command.ts';
import { documentDeclaration } from '../commands/documentDeclaration.ts';
import { spansOf } from '../commands/spansOf.ts';
import type { Span } from '../evidence/Span.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { codedTexts } from './codedTexts.ts';
import type { Draft } from './Draft.ts';
import { declarationRow, readDeclaration } from './declarationRow.ts';
import { type DocumentText, documentRows } from './documentRows.ts';
import { passageId } from './passageId.ts';
import { passageRow } from './passageRow.ts';
import { renewRevised } from './renewRevised.ts';

/**
 * Writes documents with their sections, each as its declarations have it, and every passage that the commands rest on. A
 * document of which nobody says anything any longer stays as it was. Gives the ids of those that may have been corrected.
 *
 * @param takenBack rows of declarations of documents that the commands do not repeat
 */
export async function writeDocuments(
  draft: Draft,
  commands: readonly Command[],
  takenBack: readonly Row[],
  now: string,
): Promise<ReadonlySet<string>> {
  const puts = commands.filter((c) => c.do === 'putDocument');
  draft.remove(takenBack);
  draft.put(puts.map(documentDeclaration).map(declarationRow));
  const ids = new Set([
    ...puts.map((put) => idOf('Document', put.slug)),
    ...takenBack.map(({ fields }) => String(fields.record)),
  ]);
  const texts = new Map<string, DocumentText>(
    puts.map(({ slug, text, sha256 }) => [idOf('Document', slug), { slug, text, sha256, addedAt: now }]),
  );
  for (const { id, fields } of await draft.get('Document', ids)) {
    const { slug, text, sha256, addedAt } = fields;
    texts.set(id, {
      slug: String(slug),
      text: String(text),
      sha256: String(sha256),
      addedAt: String(addedAt),
    });
  }
  const all = (await draft.find('Declaration', 'record', ids)).map(readDeclaration);
  for (const [id, declarations] of Map.groupBy(all, ({ type, slug }) => idOf(type, slug))) {
    const text = texts.get(id);
    if (!text) throw new Error(`The document ${id} is declared and is not there.`);
    draft.remove(await draft.find('Section', 'document', [id]));
    draft.put(documentRows(text, declarations));
  }
  await renewRevised(draft, ids);
  await writePassages(draft, commands);
  return ids;
}

async function writePassages(draft: Draft, commands: readonly Command[]): Promise<void> {
  const spans = Map.groupBy(commands.flatMap(spansOf), ({ document }) => document);
  const texts = await codedTexts(draft, [...spans.keys()]);
  for (const [slug, ofDocument] of spans) {
    const text = texts.get(slug);
    if (!text) throw new Error(`The document "${slug}" passed the rules and is not there.`);
    const ids = ofDocument.map(({ span }) => passageId(slug, span));
    const stored = new Map((await draft.get('Passage', ids)).map((row) => [row.id, row.fields.hidden]));
    // Hidden until something rests on it that is seen: see `renewHidden`.
    const isHidden = (span: Span) => stored.get(passageId(slug, span)) !== false;
    draft.put(ofDocument.map(({ span }) => passageRow(text, span, isHidden(span))));
  }
}
