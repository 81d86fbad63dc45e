import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getArgumentValues,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/**
 * Makes what gives an argument of a field in one call, or one field of the input object in it, as `getArgumentValues` of
 * graphql-js does, from variables as `getVariableValues` coerces them. What the document itself says is looked at once,
 * here: graphql-js would look at all of it in every call, up to a tenth of the processor time of a small answer. It is
 * still asked for what is seldom met, and for nulls where none may be, which it refuses.
 *
 * @param path the argument's name, and the input object's field where one is read
 */
export function argumentReader(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  path: readonly string[],
): (variables: Values) => unknown {
  const [name, inner] = path;
  const argument = field.args.find((one) => one.name === name);
  if (!argument) throw new Error(`${field.name} has no argument ${name}.`);
  const given = node.arguments?.find((one) => one.name.value === name)?.value;
  const byGraphQL = (variables: Values) => at(getArgumentValues(field, node, variables), path);
  if (inner === undefined || given?.kind !== Kind.OBJECT)
    return read(argument, given, path.slice(1), byGraphQL);
  const type = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
  const of = isInputObjectType(type) ? type.getFields()[inner] : undefined;
  if (!of) throw new Error(`${field.name}(${name}:) has no ${inner}.`);
  return read(of, given.fields.find((one) => one.name.value === inner)?.value, [], byGraphQL);
}

function read(
  { type, defaultValue }: GraphQLArgument | GraphQLInputField,
  given: ValueNode | undefined,
  path: readonly string[],
  byGraphQL: (variables: Values) => unknown,
): (variables: Values) => unknown {
  const otherwise = at(defaultValue, path);
  if (given === undefined) return () => otherwise;
  if (given.kind === Kind.VARIABLE) {
    const { value: name } = given.name;
    const mayBeNull = !isNonNullType(type);
    return (variables) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if ((value === undefined || value === null) && !mayBeNull) return byGraphQL(variables);
      return value === undefined ? otherwise : at(value, path);
    };
  }
  if (hasVariable(given)) return byGraphQL;
  const fixed = at(valueFromAST(given, type), path);
  return () => fixed;
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Values)[step];
  }
  return found;
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
