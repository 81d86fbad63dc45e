import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { publicSdl } from '../schema/publicSdl.ts';
import { diagramField } from './diagramField.ts';
import { mergeCandidatesField } from './mergeCandidatesField.ts';
import { mutationFields } from './mutations/mutationFields.ts';
import { suggestersField } from './suggestersField.ts';
import { suggestionsField } from './suggestionsField.ts';
import { viewerField } from './viewerField.ts';

/**
 * The schema that clients see, with what answers those fields that no store does.
 *
 * @param sdl the text of schema.graphql
 */
export function apiSchema(sdl: string): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: publicSdl(sdl),
    resolvers: {
      Query: {
        diagram: diagramField,
        mergeCandidates: mergeCandidatesField,
        suggesters: suggestersField,
        suggestions: suggestionsField,
        viewer: viewerField,
      },
      Mutation: mutationFields,
    },
  });
}
