import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

type Values = Readonly<Record<string, unknown>>;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: { [variable: string]: unknown };
}

/**
 * What in the `data` of an answer is not as GraphQL has it (https://spec.graphql.org/October2021/#sec-Execution): keys
 * that are missing, too many or in another order, nulls where there may be none, values of other types, enumerations
 * and `__typename`s that are none of the schema's. One line each; none where all is well.
 *
 * @param variables as `getVariableValues` coerces them
 */
export function nonconformities(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Values,
  data: unknown,
): readonly string[] {
  const operation = getOperationAST(document);
  const query = schema.getQueryType();
  if (!operation || !query) throw new Error('Nothing was asked.');
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments[d.name.value] = d;
  const asked: Asked = { schema, fragments, variables: { ...variables } };
  const fields = collectFields(schema, fragments, asked.variables, query, operation.selectionSet);
  return inObject(asked, query, fields, data, 'data');
}

function inObject(
  asked: Asked,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  value: unknown,
  path: string,
): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  const [keys, expected] = [Object.keys(value), [...fields.keys()]];
  if (keys.join() !== expected.join()) return [`${path} has ${keys.join()} and not ${expected.join()}`];
  const values = new Map(Object.entries(value));
  return [...fields].flatMap(([key, nodes]) => {
    const name = nodes[0]?.name.value ?? '';
    const given = values.get(key);
    if (name === '__typename')
      return given === type.name ? [] : [`${path}.${key} is ${given} and not ${type.name}`];
    const field = type.getFields()[name];
    // What is said of the schema itself is graphql-js's own.
    return field ? inValue(asked, field.type, nodes, given, `${path}.${key}`) : [];
  });
}

function inValue(
  asked: Asked,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: unknown,
  path: string,
): readonly string[] {
  if (isNonNullType(type))
    return value === null ? [`${path} is null`] : inValue(asked, type.ofType, nodes, value, path);
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item, i) => inValue(asked, type.ofType, nodes, item, `${path}[${i}]`));
  }
  if (isObjectType(type)) return inObject(asked, type, below(asked, type, nodes), value, path);
  if (isAbstractType(type)) {
    // Where its type was not asked for, a row may be of any type that it fits.
    const faults = asked.schema
      .getPossibleTypes(type)
      .map((possible) => inObject(asked, possible, below(asked, possible, nodes), value, path));
    return (
      faults.find(({ length }) => length === 0) ?? faults.toSorted((a, b) => a.length - b.length)[0] ?? []
    );
  }
  if (isEnumType(type))
    return typeof value === 'string' && type.getValue(value)
      ? []
      : [`${path} is ${value}, which is no ${type.name}`];
  const isRight = SCALARS[type.name] ?? isText;
  return isRight(value) ? [] : [`${path} is ${JSON.stringify(value)}, which is no ${type.name}`];
}

function below(asked: Asked, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  return collectSubfields(asked.schema, asked.fragments, asked.variables, type, [...nodes]);
}

const isText = (value: unknown) => typeof value === 'string';
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};
