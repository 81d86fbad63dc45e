import type { Declare } from '../commands/Command.ts';
import type { FieldValue } from '../commands/Fields.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { spansIn } from '../commands/spansOf.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { passageId } from './passageId.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

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

/** The declaration that a row keeps. */
export function readDeclaration(row: Row): Declaration {
  return JSON.parse(String(row.fields.fields)) as Declaration;
}

/**
 * The row of an actor, a place or a target: what its declarations say together.
 *
 * @param isUnattributed of a proposal: nobody proposes it
 */
export function recordRow(declarations: readonly Declaration[], isUnattributed: boolean): Row {
  const { type, fields: said } = mergeDeclarations(declarations);
  const slug = declarations[0]?.slug ?? '';
  const written = writtenParts(type, said, '');
  const fields = { ...written.fields, slug, ...derivedFields(type, slug, said.issue, isUnattributed) };
  return { type, id: idOf(type, slug), fields, edges: written.edges, words: wordsOf(type, fields) };
}

/** The issue that a target stands under is itself, the one that it answers, or none. */
function derivedFields(
  type: string,
  slug: string,
  issue: FieldValue | undefined,
  unattributed: boolean,
): Readonly<Record<string, Scalar>> {
  switch (type) {
    case 'Issue':
      return { underIssue: idOf('Target', slug) };
    case 'Assertion':
      return { underIssue: null };
    case 'Proposal':
      return { underIssue: typeof issue === 'string' ? idOf('Target', issue) : null, unattributed };
    default:
      return {};
  }
}
