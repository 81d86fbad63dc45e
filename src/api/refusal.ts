import { GraphQLError } from 'graphql';

/** What graphql-js finds wrong with a request, with a code for programs and the status that GraphQL over HTTP has for it. */
export function refusal(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null, extensions } = error;
  return new GraphQLError(message, {
    ...{ nodes, source, positions },
    extensions: { code, ...extensions, http: { status: 400, spec: true } },
  });
}
