import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
} from 'graphql';

/** What is the same wherever it stands, and not said again for each list in schema.graphql. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  first: 'How many at most: 0 to 200, or what the service is set to; 50 where left out.',
  after: 'The `endCursor` of the page before; from the start where left out.',
  filter: 'Which of them; all where left out.',
  key: 'Makes the call safe to send again: the same key with the same input does nothing and answers as the first time, for 30 days; with other input it is refused.',
};
const FIELDS: Readonly<Record<string, string>> = {
  edges: 'The page, each with its cursor.',
  nodes: 'The page.',
  pageInfo: 'Where this page stands.',
  cursor: 'Give this as `after` to continue behind it.',
  node: 'What stands here.',
};

/**
 * Gives fields and arguments that have no description of their own the one of the interface that asks for them,
 * or the one that they have everywhere.
 */
export function describeRepeated(document: DocumentNode): DocumentNode {
  const inherited = new Map(
    document.definitions
      .filter((d) => d.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((d) => [d.name.value, d.fields ?? []] as const),
  );
  const definitions = document.definitions.map((d) => {
    if (d.kind !== Kind.OBJECT_TYPE_DEFINITION && d.kind !== Kind.INTERFACE_TYPE_DEFINITION) return d;
    const above = (d.interfaces ?? []).flatMap((i) => inherited.get(i.name.value) ?? []);
    return { ...d, fields: d.fields?.map((field) => describeField(d, field, above)) ?? [] };
  });
  return { kind: Kind.DOCUMENT, definitions };
}

function describeField(
  owner: Pick<ObjectTypeDefinitionNode, 'name'>,
  field: FieldDefinitionNode,
  above: readonly FieldDefinitionNode[],
): FieldDefinitionNode {
  const same = above.filter((f) => f.name.value === field.name.value);
  const isPage = /(?:Connection|Edge)$/.test(owner.name.value);
  return {
    ...described(field, same, isPage ? FIELDS : {}),
    arguments:
      field.arguments?.map((argument) =>
        described(
          argument,
          same.flatMap((f) => f.arguments ?? []).filter((a) => a.name.value === argument.name.value),
          ARGUMENTS,
        ),
      ) ?? [],
  };
}

function described<T extends FieldDefinitionNode | InputValueDefinitionNode>(
  node: T,
  above: readonly T[],
  everywhere: Readonly<Record<string, string>>,
): T {
  if (node.description) return node;
  const own = everywhere[node.name.value];
  const description =
    above.find((other) => other.description)?.description ?? (own === undefined ? undefined : text(own));
  return description === undefined ? node : { ...node, description };
}

function text(value: string): StringValueNode {
  return { kind: Kind.STRING, value };
}
