import type { Declare } from '../commands/Command.ts';
import type { Declaration } from '../commands/mergeDeclarations.ts';
import { spansIn } from '../commands/spansOf.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row } from '../stores/Store.ts';
import { passageId } from './passageId.ts';

/** What a command declares, as it is kept: evidence as ids of passages, so that declarations can be merged. */
export function keptDeclaration({ type, slug, document, coder, fields }: Declare): Declaration {
  const kept = Object.entries(fields).map(([name, value]) => {
    const spans = spansIn(value);
    const passages = spans.map((span) => passageId(document ?? '', span));
    return [name, spans.length === 0 ? value : passages] as const;
  });
  return { type, slug, document, coder, fields: Object.fromEntries(kept) };
}

/** The id of the row that keeps what a coder declares of a record in a document. */
export function declarationId({ type, slug, document, coder }: Omit<Declaration, 'fields'>): string {
  return idOf('Declaration', document ?? '', coder, idOf(type, slug));
}

/** The row that keeps a declaration. */
export function declarationRow(kept: Declaration): Row {
  const { type, slug, document } = kept;
  const id = declarationId(kept);
  return {
    type: 'Declaration',
    id,
    fields: {
      order: `${document ?? ''} ${slug} ${id}`,
      record: idOf(type, slug),
      fields: JSON.stringify(kept),
    },
    edges: { document: document === null ? null : idOf('Document', document) },
    words: '',
  };
}

/** The declaration that a row keeps. Throws where it keeps none. */
export function readDeclaration(row: Row): Declaration {
  const kept: unknown = JSON.parse(String(row.fields.fields));
  if (!isDeclaration(kept))
    throw new Error(`The declaration ${row.id} has no type, slug, document, coder or fields.`);
  return kept;
}

function isDeclaration(kept: unknown): kept is Declaration {
  if (typeof kept !== 'object' || kept === null) return false;
  const { type, slug, document, coder, fields }: Partial<Record<keyof Declaration, unknown>> = kept;
  const isText = [type, slug, document ?? '', coder].every((one) => typeof one === 'string');
  return isText && typeof fields === 'object';
}
