import type { IncomingMessage } from 'node:http';
import type { Author, Call, Executed } from './Call.ts';
import { Deadlines } from './Deadlines.ts';
import type { FreshAnswer } from './FreshAnswers.ts';
import type { GraphQLHandlerOptions } from './GraphQLHandlerOptions.ts';
import type { GraphQLHandler, GraphQLRequest } from './GraphQLRequest.ts';
import { mediaTypeFor } from './mediaType.ts';
import { readParams } from './readParams.ts';
import { sendExecuted } from './sendExecuted.ts';
import { sendFresh } from './sendFresh.ts';
import { toGraphQLError } from './toGraphQLError.ts';
import { yogaHandler } from './yogaHandler.ts';

/**
 * Makes GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/). Nearly everybody posts JSON, or gets by an
 * address, and takes JSON, which is answered here; yoga answers who asks in another way.
 */
export function graphqlHandler(options: GraphQLHandlerOptions): GraphQLHandler {
  const byYoga = yogaHandler(options);
  const deadlines = new Deadlines(options.deadline);
  return async (asked) => {
    const { request, response, headers } = asked;
    const isGet = request.method === 'GET' || request.method === 'HEAD';
    const mediaType = isGet || postsJson(request) ? mediaTypeFor(request.headers.accept) : null;
    if (mediaType === null) return byYoga(asked);
    let isKeyed = false;
    let subscribing: GivenCall | null = null;
    const answer = await inTime(options, asked, deadlines, async (call) => {
      if (options.subscriptions.asks(request, call)) {
        subscribing = call;
        return {};
      }
      isKeyed = call.author !== null;
      if (!isGet) return options.execute(call);
      return options.fresh.answer({ call, mediaType, known: request.headers['if-none-match'] });
    });
    if (response.closed) return;
    if (subscribing !== null) await options.subscriptions.answer(asked, subscribing);
    else if ('etag' in answer) sendFresh(response, answer, { headers: headers(), mediaType, isKeyed });
    else sendExecuted(response, headers(), mediaType, answer);
  };
}

function postsJson({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && /^application\/json *(?:;|$)/i.test(headers['content-type'] ?? '');
}

type GivenCall = Call & { readonly author: Author | null };

/** What is wrong with the request is told like what is wrong with the operation. */
async function inTime(
  { bodies, answers, unexpected }: GraphQLHandlerOptions,
  { request, response, requestId, cancellation, admit }: GraphQLRequest,
  deadlines: Deadlines,
  answerTo: (call: GivenCall) => Promise<FreshAnswer | Executed>,
): Promise<FreshAnswer | Executed> {
  try {
    const author = await admit();
    const params = await readParams(request, bodies);
    deadlines.start(cancellation);
    const answer = await answerTo({ ...params, author, requestId, signal: cancellation.signal });
    answers.holdAnswer(response, ('etag' in answer ? answer.body : answer.text) ?? '');
    return answer;
  } catch (error) {
    // That a client is gone is no error of ours.
    return response.closed ? {} : { errors: [toGraphQLError(error, requestId, unexpected)] };
  } finally {
    deadlines.stop(cancellation);
  }
}
