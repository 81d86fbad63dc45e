import type { Declare } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { spansIn } from '../commands/spansOf.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './passageId.ts';

/** What a command declares, as it is kept: evidence as ids of passages, so that documents can be merged. */
export function keptDeclaration({ type, slug, document, fields }: Declare): Declaration {
  const kept = Object.entries(fields).map(([name, value]) => {
    const spans = spansIn(value);
    return [name, spans.length === 0 ? value : spans.map((span) => passageId(document, span))] as const;
  });
  return { type, slug, document, fields: Object.fromEntries(kept) };
}

/** The id of the row that keeps what a document declares of a record. */
export function declarationId({
  type,
  slug,
  document,
}: Pick<Declaration, 'type' | 'slug' | 'document'>): string {
  return idOf('Declaration', document, idOf(type, slug));
}

/** The row that keeps a declaration. */
export function declarationRow(kept: Declaration): Row {
  const record = idOf(kept.type, kept.slug);
  return {
    type: 'Declaration',
    id: declarationId(kept),
    fields: { order: `${kept.document} ${kept.slug} ${record}`, record, fields: JSON.stringify(kept) },
    edges: { document: idOf('Document', kept.document) },
    words: '',
  };
}

/** The declaration that a row keeps. Throws where it keeps none. */
export function readDeclaration(row: Row): Declaration {
  const kept: unknown = JSON.parse(String(row.fields.fields));
  if (!isDeclaration(kept))
    throw new Error(`The declaration ${row.id} has no type, slug, document or fields.`);
  return kept;
}

function isDeclaration(kept: unknown): kept is Declaration {
  if (typeof kept !== 'object' || kept === null) return false;
  const { type, slug, document, fields }: Partial<Record<keyof Declaration, unknown>> = kept;
  return [type, slug, document].every((one) => typeof one === 'string') && typeof fields === 'object';
}
