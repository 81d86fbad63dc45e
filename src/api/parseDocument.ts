import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql';

/** Names, numbers, texts and signs in one document: far more than any operation within the limits needs. */
export const TOKENS_ALLOWED = 10_000;

/** Parses a document. Throws a GraphQLError, with the code OPERATION_TOO_LARGE where it has too many tokens. */
export function parseDocument(source: string | Source, options: ParseOptions = {}): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: TOKENS_ALLOWED });
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.message.includes(`${TOKENS_ALLOWED} tokens`)) throw error;
    throw new GraphQLError(`The document has more than ${TOKENS_ALLOWED} tokens. Ask for less at once.`, {
      extensions: {
        code: 'OPERATION_TOO_LARGE',
        limit: 'tokens',
        allowed: TOKENS_ALLOWED,
        http: { status: 400, spec: true },
      },
    });
  }
}
