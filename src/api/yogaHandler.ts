import type { IncomingMessage } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Author, Executed } from './Call.ts';
import { extensionsOf } from './extensionsOf.ts';
import type { GraphQLHandlerOptions } from './GraphQLHandlerOptions.ts';
import type { GraphQLHandler, GraphQLRequest } from './GraphQLRequest.ts';
import { loadYoga } from './loadYoga.ts';
import { parseData } from './parseData.ts';
import { type Params, readParams } from './readParams.ts';
import { toGraphQLError } from './toGraphQLError.ts';
import { withDeadline } from './withDeadline.ts';

interface Given extends Params {
  readonly author: Author | null;
}

interface ServerContext extends Pick<GraphQLRequest, 'response' | 'requestId'> {
  readonly signal: AbortSignal;
  readonly method: string;
  /** What is wrong with them is told when yoga asks for them, in the form that the client accepts. */
  readonly given: Given | { readonly error: unknown };
}

/** Answers by yoga, which knows every media type, method and status; operations are executed as all are. */
export function yogaHandler(options: GraphQLHandlerOptions): GraphQLHandler {
  let loading: ReturnType<typeof makeYoga> | null = null;
  return async (asked) => {
    const { request, response, address, requestId, cancellation, headers } = asked;
    const { signal } = cancellation;
    const given = await readGiven(asked, options).catch((error: unknown) => ({ error }));
    if (signal.aborted) return;
    if (!('error' in given) && options.subscriptions.asks(request, given))
      return options.subscriptions.answer(asked, given);
    loading ??= makeYoga(options).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const yoga = await loading;
    // A HEAD is a GET of which the answer has no body (RFC 9110, 9.3.2).
    const isHead = request.method === 'HEAD';
    const { method = 'GET' } = isHead ? {} : request;
    // Not through yoga's own listener: it believes the Host header, and shows a stack trace where that is no address.
    const plain = new yoga.fetchAPI.Request(`http://localhost${address}`, {
      method,
      headers: plainHeaders(request),
      signal,
    });
    const answer = await yoga.handleRequest(plain, { method, response, requestId, signal, given });
    const text = await answer.text();
    response
      .writeHead(answer.status, { ...plainAnswerHeaders(answer.headers), ...headers() })
      .end(isHead ? undefined : text);
  };
}

async function readGiven(
  { admit, request }: GraphQLRequest,
  { bodies }: GraphQLHandlerOptions,
): Promise<Given> {
  const author = await admit();
  return { ...(await readParams(request, bodies)), author };
}

async function makeYoga(options: GraphQLHandlerOptions) {
  const { createYoga } = await loadYoga();
  return createYoga<ServerContext>({
    // The body is read and limited by us: yoga's own limit pipes each body through a stream.
    maxRequestBodySize: false,
    multipart: false,
    // Every route has the same.
    cors: false,
    graphiql: false,
    landingPage: false,
    // No address ends like this: `/health` is a route of ours.
    healthCheckEndpoint: ' ',
    logging: false,
    // Both are done and kept by `execute`.
    parserAndValidationCache: false,
    maskedErrors: { maskError: (error) => toGraphQLError(error, '', rethrow) },
    plugins: [ours(options)],
  });
}

/** Here nobody knows the request; whoever does logs it. */
function rethrow(error: unknown): never {
  throw error;
}

function ours({ execute, deadline, answers }: GraphQLHandlerOptions): Plugin<ServerContext, ServerContext> {
  return {
    onRequestParse({ serverContext: { given }, setRequestParser }) {
      setRequestParser(() => {
        if ('error' in given) throw given.error;
        // The rest of them goes by the context.
        return { query: given.query };
      });
    },
    async onParams({ context: { given, response, method, requestId, signal }, setResult }) {
      if ('error' in given) return;
      const call = { ...given, readOnly: method === 'GET', requestId };
      const executed = await execute({ ...call, signal: withDeadline(deadline, signal) });
      answers.holdAnswer(response, executed.text ?? '');
      setResult(resultOf(executed));
    },
  };
}

function resultOf(executed: Executed): ExecutionResult {
  const { text, errors } = executed;
  const extensions = extensionsOf(executed);
  return {
    ...(errors && { errors }),
    ...(text !== undefined && { data: parseData(text) }),
    ...(extensions && { extensions }),
  };
}

/** Whether the connection is kept is for the server to say, not for yoga, which keeps each on which events go out. */
function plainAnswerHeaders(headers: Headers): Record<string, string> {
  const { connection: _connection, ...others } = Object.fromEntries(headers);
  return others;
}

/** The headers that GraphQL over HTTP reads. */
function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name of ['accept', 'content-type', 'content-encoding'] as const) {
    const value = headers[name];
    if (value !== undefined) plain[name] = value;
  }
  return plain;
}
