import type { FieldNode, GraphQLField, OperationDefinitionNode } from 'graphql';
import { type Collecting, collectFields, nameOf } from '../plan/collectFields.ts';

/** An operation, and what its fields are collected with. */
export interface AskedOperation {
  readonly collecting: Collecting;
  readonly operation: OperationDefinitionNode;
}

/** A field of `Query` that an operation asks for, under its response key. */
export interface AskedRoot {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
}

/** The fields of `Query` that an operation asks for, `__typename` left out. */
export function askedRoots({ collecting, operation }: AskedOperation): readonly AskedRoot[] {
  const query = collecting.schema.getQueryType();
  if (!query) return [];
  const fields = query.getFields();
  return [...collectFields(collecting, query, [operation.selectionSet])].flatMap(([key, nodes]) => {
    const field = fields[nameOf(nodes)];
    return field ? [{ key, nodes, field }] : [];
  });
}
