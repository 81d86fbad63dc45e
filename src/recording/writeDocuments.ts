import type { Command } from '../commands/Command.ts';
import { spansOf } from '../commands/spansOf.ts';
import type { Span } from '../evidence/Span.ts';
import { idOf } from '../schema/idOf.ts';
import { codedTexts } from './codedTexts.ts';
import type { Draft } from './Draft.ts';
import { documentRows } from './documentRows.ts';
import { passageId } from './passageId.ts';
import { passageRow } from './passageRow.ts';

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
    const ids = ofDocument.map(({ span }) => passageId(slug, span));
    const stored = new Map((await draft.get('Passage', ids)).map((row) => [row.id, row.fields.hidden]));
    // Hidden until something rests on it that is seen: see `renewHidden`.
    const isHidden = (span: Span) => stored.get(passageId(slug, span)) !== false;
    draft.put(ofDocument.map(({ span }) => passageRow(text, span, isHidden(span))));
  }
}
