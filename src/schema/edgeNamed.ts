import type { EdgeField, StoredType } from './Model.ts';

/** An edge of a stored type by its name. */
export function edgeNamed(type: StoredType, name: string): EdgeField {
  const edge = type.fields.get(name);
  if (edge?.kind !== 'edge') throw new Error(`schema.graphql: ${type.name} has no edge ${name}.`);
  return edge;
}
