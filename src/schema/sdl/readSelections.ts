import { Kind, parse, type SelectionSetNode } from 'graphql';

/** `id holder { slug }` as GraphQL has it. */
export function readSelections(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No selections: ${text}`);
  return definition.selectionSet;
}
