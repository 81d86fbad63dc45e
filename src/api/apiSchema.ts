import { buildSchema, type GraphQLSchema } from 'graphql';
import { publicSdl } from '../schema/publicSdl.ts';
import { diagramField } from './diagramField.ts';

/**
 * The schema that clients see, with what answers those fields of `Query` that no store does.
 *
 * @param sdl the text of schema.graphql
 */
export function apiSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(publicSdl(sdl));
  const diagram = schema.getQueryType()?.getFields().diagram;
  if (!diagram) throw new Error('schema.graphql has no Query.diagram.');
  diagram.resolve = diagramField;
  return schema;
}
