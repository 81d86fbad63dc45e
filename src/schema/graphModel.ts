import { readFileSync } from 'node:fs';
import type { Model, StoredType } from './Model.ts';
import { readModel } from './readModel.ts';

/** The text of schema.graphql. */
export const sdl: string = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** What schema.graphql says about the graph. */
export const graphModel: Model = readModel(sdl);

/** A stored type of schema.graphql. Throws where there is none of this name. */
export function storedType(name: string): StoredType {
  const type = graphModel.types.get(name);
  if (!type) throw new Error(`schema.graphql has no stored type ${name}.`);
  return type;
}

/** Where the rows of a type are: a stored type's table, or that of an interface whose types share one. */
export function tableOf(type: string): string {
  return graphModel.types.get(type)?.table ?? type;
}
