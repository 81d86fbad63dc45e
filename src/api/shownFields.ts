import { type FieldNode, type GraphQLOutputType, isListType, isNonNullType, isObjectType } from 'graphql';
import { type Collecting, collectFields, nameOf, selectionSets } from '../plan/collectFields.ts';

/** What is asked of something that has its fields under their names, under the response keys. */
export function shownFields(
  collecting: Collecting,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
): unknown {
  if (isNonNullType(type)) return shownFields(collecting, type.ofType, nodes, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((one) => shownFields(collecting, type.ofType, nodes, one)) : null;
  if (!isObjectType(type) || typeof value !== 'object' || value === null) return value ?? null;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const tree: Record<string, unknown> = Object.create(null);
  for (const [key, group] of collectFields(collecting, type, selectionSets(nodes))) {
    const name = nameOf(group);
    const field = type.getFields()[name];
    tree[key] = field ? shownFields(collecting, field.type, group, fields[name]) : type.name;
  }
  return tree;
}
