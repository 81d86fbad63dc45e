import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** A value that a variable gives, and where it stands: an argument, or a field of one. */
interface Place {
  readonly argument: string;
  readonly field: string | null;
  readonly variable: string;
  readonly mayBeNull: boolean;
}

/**
 * Makes what gives the arguments of a field in one call, as `getArgumentValues` of graphql-js does, from variables as
 * `getVariableValues` coerces them. What the document itself says is looked at once, here; what it says in a way that
 * is seldom met is left to graphql-js, which looks at all of it in every call.
 */
export function argumentReader(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): (variables: Values) => Values {
  const fixed: Record<string, unknown> = {};
  const places: Place[] = [];
  const byGraphQL = (variables: Values) => getArgumentValues(field, node, variables);
  for (const { name, type, defaultValue } of field.args) {
    const value = node.arguments?.find((given) => given.name.value === name)?.value;
    if (value === undefined || value.kind === Kind.VARIABLE) {
      if (defaultValue !== undefined) fixed[name] = defaultValue;
      if (value) places.push(placeOf(value.name.value, type, name, null));
      continue;
    }
    const split = hasVariable(value) ? splitObject(value, type, name) : { fixed: value, places: [] };
    if (split === null) return byGraphQL;
    fixed[name] = valueFromAST(split.fixed, type);
    places.push(...split.places);
  }
  if (places.length === 0) return () => fixed;
  return (variables) => {
    const given: Record<string, unknown> = { ...fixed };
    for (const { argument, field, variable, mayBeNull } of places) {
      const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      // Told as graphql-js tells it.
      if ((value === undefined || value === null) && !mayBeNull) return byGraphQL(variables);
      if (value === undefined) continue;
      given[argument] = field === null ? value : { ...Object(given[argument]), [field]: value };
    }
    return given;
  };
}

/** An object whose fields are variables or have none in them: what is fixed of it, and the rest. */
function splitObject(
  value: ValueNode,
  type: GraphQLInputType,
  argument: string,
): { readonly fixed: ValueNode; readonly places: readonly Place[] } | null {
  const object = getNullableType(type);
  if (value.kind !== Kind.OBJECT || !isInputObjectType(object)) return null;
  const known = object.getFields();
  const places: Place[] = [];
  for (const { name, value: inner } of value.fields) {
    const of = known[name.value];
    if (inner.kind === Kind.VARIABLE && of) {
      // Without its variable the object would not be one.
      if (isNonNullType(of.type)) return null;
      places.push(placeOf(inner.name.value, of.type, argument, name.value));
    } else if (hasVariable(inner)) return null;
  }
  const fields = value.fields.filter((one) => one.value.kind !== Kind.VARIABLE);
  return { fixed: { ...value, fields }, places };
}

function placeOf(variable: string, type: GraphQLInputType, argument: string, field: string | null): Place {
  return { argument, field, variable, mayBeNull: !isNonNullType(type) };
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
