import type { IncomingMessage } from 'node:http';
import type { Executed } from './Call.ts';
import { Deadlines } from './Deadlines.ts';
import type { GraphQLHandler, GraphQLHandlerOptions, GraphQLRequest } from './GraphQLRequest.ts';
import { mediaTypeFor } from './mediaType.ts';
import { readParams } from './readParams.ts';
import { sendExecuted } from './sendExecuted.ts';
import { toGraphQLError } from './toGraphQLError.ts';
import { yogaHandler } from './yogaHandler.ts';

/**
 * Makes GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/). Nearly everybody posts JSON and takes
 * JSON, which is answered here; yoga answers who asks in another way.
 */
export function graphqlHandler(options: GraphQLHandlerOptions): GraphQLHandler {
  const byYoga = yogaHandler(options);
  const deadlines = new Deadlines(options.deadline);
  return async (asked) => {
    const { request, response, headers } = asked;
    const mediaType = postsJson(request) ? mediaTypeFor(request.headers.accept) : null;
    if (mediaType === null) return byYoga(asked);
    const executed = await executePost(options, asked, deadlines);
    if (!response.closed) sendExecuted(response, headers(), mediaType, executed);
  };
}

function postsJson({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && /^application\/json *(?:;|$)/i.test(headers['content-type'] ?? '');
}

/** What is wrong with the request is told like what is wrong with the operation. */
async function executePost(
  { execute, bodies, answers, unexpected }: GraphQLHandlerOptions,
  { request, response, requestId, cancellation, admit }: GraphQLRequest,
  deadlines: Deadlines,
): Promise<Executed> {
  try {
    const author = await admit();
    const params = await readParams(request, bodies);
    deadlines.start(cancellation);
    const executed = await execute({ ...params, author, requestId, signal: cancellation.signal });
    answers.holdAnswer(response, executed.text ?? '');
    return executed;
  } catch (error) {
    // That a client is gone is no error of ours.
    return response.closed ? {} : { errors: [toGraphQLError(error, requestId, unexpected)] };
  } finally {
    deadlines.stop(cancellation);
  }
}
