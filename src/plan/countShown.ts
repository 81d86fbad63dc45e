import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { Planning } from './Planning.ts';

/** Counts what is asked of something computed: objects and lists of them count one each, as everywhere. */
export function countShown(
  planning: Planning,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  level: number,
): void {
  if (!isObjectType(type)) return;
  const fields: ReturnType<GraphQLObjectType['getFields']> = type.getFields();
  const seen = new Set<string>();
  for (const [, group] of collectFields(planning.collecting, type, selectionSets(nodes))) {
    const name = nameOf(group);
    const inner = getNamedType(fields[name]?.type);
    if (isObjectType(inner)) {
      planning.count.add(level);
      countShown(planning, inner, group, level + 1);
    } else planning.count.addField(seen, name, level);
  }
}
