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
  readonly mayBeMissing: boolean;
  /** Whether coercion gives a value as it is; never, where graphql-js has to judge every value. */
  readonly isPlain: Check;
  /** Undefined where there is none. */
  readonly standard: unknown;
}

type Check = (value: unknown) => boolean;

const known = new WeakMap<OperationDefinitionNode, readonly Declared[]>();

function declaredIn(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly Declared[] {
  const found = known.get(operation);
  if (found) return found;
  const declared = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    const name = variable.name.value;
    return isInputType(type)
      ? {
          name,
          mayBeMissing: !isNonNullType(type),
          isPlain: plainCheck(type),
          standard: defaultValue && valueFromAST(defaultValue, type),
        }
      : { name, mayBeMissing: false, isPlain: never, standard: undefined };
  });
  known.set(operation, declared);
  return declared;
}

/** Null where any of them is not plainly right. */
function takePlain(
  declared: readonly Declared[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | null {
  const taken: Record<string, unknown> = Object.create(null);
  for (const { name, mayBeMissing, isPlain, standard } of declared) {
    const value = Object.hasOwn(given, name) ? given[name] : standard;
    if (value === undefined) {
      if (!mayBeMissing) return null;
    } else if (isPlain(value)) taken[name] = value;
    else return null;
  }
  return taken;
}

/** What tells whether coercion gives a value as it is. Objects are left to graphql-js, which fills in their standards. */
function plainCheck(type: GraphQLInputType): Check {
  if (isNonNullType(type)) return presentCheck(type.ofType);
  const isPlain = presentCheck(type);
  return (value) => value === null || isPlain(value);
}

/** The same of a value that may not be null. */
function presentCheck(type: GraphQLInputType): Check {
  if (isListType(type)) {
    const isPlain = plainCheck(type.ofType);
    return (value) => Array.isArray(value) && value.every((item) => isPlain(item));
  }
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value)?.value === value;
  return (isScalarType(type) && SCALARS.get(type.name)) || never;
}

const never: Check = () => false;
const isText: Check = (value) => typeof value === 'string';
const SCALARS: ReadonlyMap<string, Check> = new Map([
  ['Int', (value: unknown) => typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)],
  ['Boolean', (value: unknown) => typeof value === 'boolean'],
  ['ID', isText],
  ['String', isText],
]);
