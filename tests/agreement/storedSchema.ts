import { buildASTSchema, type DocumentNode, GraphQLSchema, isObjectType, parse, visit } from 'graphql';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';

/** The schema without the roots that no store answers alone, and without the types that only they lead to. */
export function storedSchema(): GraphQLSchema {
  const document: DocumentNode = visit(parse(publicSdl(sdl)), {
    ObjectTypeDefinition: (node) =>
      node.name.value === 'Query'
        ? {
            ...node,
            fields: node.fields?.filter(({ name }) => isAnswered(name.value)) ?? [],
          }
        : undefined,
  });
  const whole = buildASTSchema(document);
  const stored = [...graphModel.types.keys()].map((name) => whole.getType(name)).filter(isObjectType);
  return new GraphQLSchema({ query: whole.getQueryType() ?? null, types: stored });
}

function isAnswered(root: string): boolean {
  if (graphModel.crossTabulations.has(root) || graphModel.pairings.has(root)) return true;
  const rows = graphModel.roots.get(root);
  return rows !== undefined && !graphModel.views.has(rows.toName);
}
