import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * How many comparisons validation may make of a document, from above: fields under one response key are compared
 * each with each, down through all that stands in them, and so are the fragments of one place
 * (https://spec.graphql.org/October2021/#sec-Field-Selection-Merging).
 *
 * @param most counting ends beyond this, since there may be exponentially many
 */
export function countComparisons(document: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let count = 0;

  /** Counts what stands in one place of the answer, and gives how many fragments do. */
  function countPlace(sets: readonly SelectionSetNode[]): number {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) collect(set, fields, spread);
    count += (spread.size * spread.size) / 2;
    for (const same of fields.values()) {
      if (count > most) break;
      const below = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      const fragmentsBelow = below.length === 0 ? 0 : countPlace(below);
      count += ((same.length * (same.length - 1)) / 2) * (1 + fragmentsBelow);
    }
    return spread.size;
  }

  function collect(set: SelectionSetNode, fields: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const node of set.selections) {
      count += 1;
      if (count > most) return;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const same = fields.get(key);
        if (same) same.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet, fields, spread);
      else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        if (fragment) collect(fragment.selectionSet, fields, spread);
      }
    }
  }

  for (const definition of document.definitions)
    if ('selectionSet' in definition && definition.selectionSet && count <= most)
      countPlace([definition.selectionSet]);
  return count;
}
