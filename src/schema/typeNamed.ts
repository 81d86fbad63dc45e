import type { Model, StoredType } from './Model.ts';

/** A stored type by its name. */
export function typeNamed(model: Model, name: string): StoredType {
  const type = model.types.get(name);
  if (!type) throw new Error(`${name} is not a stored type.`);
  return type;
}
