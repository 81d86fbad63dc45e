import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What an operation may ask of the schema itself: about five times what tools ask for the whole of it. */
const VALUES_ALLOWED = 500_000;

/** How many there are of each list in a schema such as ours, from above. */
const SIZES: Readonly<Record<string, number>> = {
  types: 100,
  fields: 10,
  args: 3,
  inputFields: 5,
  enumValues: 7,
  possibleTypes: 5,
  interfaces: 2,
  directives: 5,
};

/**
 * A validation rule: what is asked of the schema itself is bounded like what is asked of the graph, which the
 * planner does. Aliases would otherwise multiply it, and graphql-js cannot be stopped.
 */
export function introspectionIsBounded(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, number>();
  function values(set: SelectionSetNode | undefined): number {
    let sum = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) sum += (SIZES[node.name.value] ?? 1) * (1 + values(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) sum += values(node.selectionSet);
      else sum += ofFragment(node.name.value);
    }
    return sum;
  }
  function ofFragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A circle is another rule's to report.
    fragments.set(name, 0);
    const sum = values(context.getFragment(name)?.selectionSet);
    fragments.set(name, sum);
    return sum;
  }
  let asked = 0;
  return {
    Field(node) {
      if (node.name.value === '__schema' || node.name.value === '__type')
        asked += 1 + values(node.selectionSet);
    },
    Document: {
      leave() {
        if (asked <= VALUES_ALLOWED) return;
        context.reportError(
          new GraphQLError('The operation asks too much of the schema itself. Ask for less at once.', {
            extensions: {
              code: 'OPERATION_TOO_LARGE',
              limit: 'introspection',
              allowed: VALUES_ALLOWED,
              given: asked,
            },
          }),
        );
      },
    },
  };
}
