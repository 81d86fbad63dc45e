import type { FieldValue } from '../commands/Fields.ts';
import { type Declaration, mergeDeclarations } from '../commands/mergeDeclarations.ts';
import { ABOVE } from '../commands/recordsAbove.ts';
import { storedType } from '../schema/graphModel.ts';
import { idOf } from '../schema/idOf.ts';
import type { Row, Scalar } from '../stores/Store.ts';
import { joinMerged, type MergedRecord } from './joinMerged.ts';
import type { RootOf } from './mergeGroups.ts';
import { NOBODY_STANDS, type Standing } from './Standing.ts';
import { wordsOf } from './wordsOf.ts';
import { writtenParts } from './writtenParts.ts';

/**
 * The row of an actor, a place or a target: what its declarations say together, and those of what was merged into it.
 * It leads to what they name, whatever that was merged into.
 *
 * @param declarations one or more
 * @param stands of a proposal: how it stands with claims
 */
export function recordRow(
  declarations: readonly Declaration[],
  stands: Standing,
  merged: readonly MergedRecord[] = [],
): Row {
  const { type, fields: own } = mergeDeclarations(declarations);
  const slug = declarations[0]?.slug ?? '';
  const said = merged.length === 0 ? own : joinMerged(type, own, merged);
  const written = writtenParts(type, said, '');
  const fields = { ...written.fields, slug, ...derivedFields(type, slug, said.issue, stands) };
  const mergeable = storedType(type).fields.has('mergedInto');
  const edges = { ...written.edges, ...(mergeable && { mergedInto: null, mergedBy: null }) };
  const words = [
    wordsOf(type, fields),
    ...merged.flatMap((one) =>
      one.declarations.length === 0 ? [] : [recordRow(one.declarations, NOBODY_STANDS).words],
    ),
  ];
  return { type, id: idOf(type, slug), fields, edges, words: eachOnce(words) };
}

/** A record that leads to where merges lead now. Of two that are one, neither is a part or a case of itself. */
export function recordLedBy(row: Row, rootOf: RootOf): Row {
  const edges = Object.entries(row.edges).map(([name, ends]) => {
    if (ends === null) return [name, null];
    if (typeof ends === 'string') return [name, rootOf(ends)];
    const led = [...new Set(ends.map(rootOf))];
    return [name, name in ABOVE ? led.filter((end) => end !== row.id) : led];
  });
  const { underIssue } = row.fields;
  return {
    ...row,
    edges: Object.fromEntries(edges),
    fields: typeof underIssue === 'string' ? { ...row.fields, underIssue: rootOf(underIssue) } : row.fields,
  };
}

/** The words of several texts, each once. */
function eachOnce(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  return others.length === 0 ? first : [...new Set(texts.flatMap((text) => text.split(' ')))].join(' ');
}

/** The issue that a target stands under is itself, the one that it answers, or none. */
function derivedFields(
  type: string,
  slug: string,
  issue: FieldValue | undefined,
  stands: Standing,
): Readonly<Record<string, Scalar>> {
  switch (type) {
    case 'Issue':
      return { underIssue: idOf('Target', slug) };
    case 'Assertion':
      return { underIssue: null };
    case 'Proposal':
      return { underIssue: typeof issue === 'string' ? idOf('Target', issue) : null, ...stands };
    default:
      return {};
  }
}
