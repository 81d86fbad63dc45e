import {
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';

/** The values of an operation's variables, or everything that is wrong with them. */
export type Coerced =
  | { readonly coerced: Readonly<Record<string, unknown>> }
  | { readonly errors: readonly GraphQLError[] };

/** More faults than these are not told. */
const MOST_ERRORS = 50;

/** What an operation's variables are in one call, by GraphQL's rules; without an operation there are none. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | null | undefined,
  given: Readonly<Record<string, unknown>>,
): Coerced {
  const definitions = operation?.variableDefinitions ?? [];
  const values = getVariableValues(schema, definitions, given, { maxErrors: MOST_ERRORS });
  return values.errors ? { errors: values.errors } : { coerced: values.coerced };
}
