import {
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isEnumType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';

/** The values of an operation's variables, or everything that is wrong with them. */
export type Coerced =
  | { readonly coerced: Readonly<Record<string, unknown>> }
  | { readonly errors: readonly GraphQLError[] };

/** More faults than these are not told. */
const MOST_ERRORS = 50;

/**
 * What an operation's variables are in one call, as `getVariableValues` of graphql-js has it. What is plainly right
 * is taken as it is; graphql-js judges the rest, and takes as long for it as a small answer takes altogether.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  given: Readonly<Record<string, unknown>>,
): Coerced {
  const definitions = operation?.variableDefinitions ?? [];
  if (!operation || definitions.length === 0) return { coerced: {} };
  const plain = takePlain(declaredIn(schema, operation), given);
  if (plain) return { coerced: plain };
  const values = getVariableValues(schema, definitions, given, { maxErrors: MOST_ERRORS });
  return values.errors ? { errors: values.errors } : { coerced: values.coerced };
}

interface Declared {
  readonly name: string;
  /** Null where graphql-js has to judge every value. */
  readonly type: GraphQLInputType | null;
  /** Undefined where there is none. */
  readonly standard: unknown;
}

const known = new WeakMap<OperationDefinitionNode, readonly Declared[]>();

function declaredIn(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly Declared[] {
  const found = known.get(operation);
  if (found) return found;
  const declared = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    if (!isInputType(type)) return { name: variable.name.value, type: null, standard: undefined };
    return { name: variable.name.value, type, standard: defaultValue && valueFromAST(defaultValue, type) };
  });
  known.set(operation, declared);
  return declared;
}

/** Null where any of them is not plainly right. */
function takePlain(
  declared: readonly Declared[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const taken: Record<string, unknown> = {};
  for (const { name, type, standard } of declared) {
    if (type === null) return null;
    const value = Object.hasOwn(given, name) ? given[name] : standard;
    if (value === undefined) {
      if (isNonNullType(type)) return null;
    } else if (isPlain(type, value)) taken[name] = value;
    else return null;
  }
  return taken;
}

/** Whether coercion gives the value as it is. Objects are left to graphql-js, which fills in their standards. */
function isPlain(type: GraphQLInputType, value: unknown): boolean {
  if (isNonNullType(type)) return value !== null && isPlain(type.ofType, value);
  if (value === null) return true;
  if (isListType(type)) return Array.isArray(value) && value.every((item) => isPlain(type.ofType, item));
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value)?.value === value;
  if (!isScalarType(type)) return false;
  switch (type.name) {
    case 'Int':
      return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'ID':
    case 'String':
      return typeof value === 'string';
    default:
      return false;
  }
}
