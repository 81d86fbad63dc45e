import type { GraphQLFieldResolver } from 'graphql';
import type { DiagramRequest, RequestedFilter } from '../diagrams/DiagramRequest.ts';
import { DemarcheError } from '../errors.ts';
import { askThrough } from './askThrough.ts';
import type { Context } from './Call.ts';

/** The arguments of `Query.diagram`, as the schema has them. */
interface DiagramArguments extends Pick<DiagramRequest, 'format' | 'scheme' | 'size'> {
  readonly filter?: RequestedFilter | null;
}

/** `Query.diagram`: the same diagram as at `/diagram.svg`, asked within the call that it is a part of. */
export const diagramField: GraphQLFieldResolver<unknown, Context, DiagramArguments> = async (
  _root,
  { filter, format, scheme, size },
  { execute, call, publicUrl },
) => {
  // What draws is loaded by those who want a drawing.
  const { drawDiagram } = await import('../diagrams/drawDiagram.ts');
  const drawn = await drawDiagram({ format, scheme, size, ...filter }, askThrough(execute, call), {
    publicUrl,
    signal: call.signal,
  });
  if (drawn.kind === 'unknown') {
    const { message, unknown } = drawn;
    throw new DemarcheError('BAD_ARGUMENT', message, { details: { argument: 'filter', unknown } });
  }
  const { mediaType, body } = drawn.rendered;
  return typeof body === 'string'
    ? { mediaType, encoding: 'TEXT', body }
    : { mediaType, encoding: 'BASE64', body: Buffer.from(body).toString('base64') };
};
