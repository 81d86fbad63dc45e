import { buildSchema, defaultFieldResolver, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { STORED } from '../plan/stored.ts';
import { publicSdl } from '../schema/publicSdl.ts';
import { computed } from './computed.ts';
import { diagramField } from './diagramField.ts';

/**
 * The schema that clients see, with the resolvers of its computed fields; all else is served from the tree.
 *
 * @param sdl the text of schema.graphql
 * @param publicUrl the setting PUBLIC_URL
 */
export function apiSchema(sdl: string, publicUrl: string): GraphQLSchema {
  const schema = buildSchema(publicSdl(sdl));
  for (const [name, compute] of computed) {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`schema.graphql has no ${name}, which is computed.`);
    field.resolve = (row: { readonly [STORED]?: Readonly<Record<string, unknown>> }) =>
      compute(row[STORED] ?? {}, publicUrl);
  }
  const diagram = schema.getQueryType()?.getFields().diagram;
  const drawn = getNamedType(diagram?.type);
  if (!diagram || !isObjectType(drawn)) throw new Error('schema.graphql has no Query.diagram.');
  diagram.resolve = diagramField;
  // What a resolver gives is read by the names of fields, what a tree has by response keys.
  for (const field of Object.values(drawn.getFields())) field.resolve = defaultFieldResolver;
  return schema;
}
