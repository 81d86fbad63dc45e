import { GraphQLError } from 'graphql';

/** Characters: graphql-js repeats names in its messages, which a client may make as long as a request, in a hundred of them. */
const LONGEST_MESSAGE = 1_000;

/** What graphql-js finds wrong with a request, with a code for programs and the status that GraphQL over HTTP has for it. */
export function graphqlRefusal(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null, extensions } = error;
  const shown = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
  return new GraphQLError(shown, {
    ...{ nodes, source, positions },
    extensions: { code, ...extensions, http: { status: 400, spec: true } },
  });
}
