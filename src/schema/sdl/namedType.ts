import { Kind, type TypeNode } from 'graphql';

/** The name of what stands in a type, whether in lists or not. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
