import type { FieldValue } from '../commands/Fields.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

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
