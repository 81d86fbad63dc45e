import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { ByteBudget } from '../api/ByteBudget.ts';
import type { GraphQLRequest } from '../api/GraphQLRequest.ts';
import type { Answer } from '../api/Route.ts';
import { type BodyLimits, readBody } from '../api/readBody.ts';
import { headersOf, httpStatusOf, toGraphQLError } from '../api/toGraphQLError.ts';
import type { McpOptions } from './AnswerTool.ts';
import { mcpServer } from './mcpServer.ts';

export interface McpHandlerOptions extends Pick<McpOptions, 'execute' | 'deadline' | 'unexpected'> {
  readonly bodies: BodyLimits;
  /** For all answers that clients have yet to take. */
  readonly answers: ByteBudget;
}

interface McpRequest extends Pick<GraphQLRequest, 'request' | 'response' | 'requestId' | 'admit'> {
  /** Aborts when the client hangs up. */
  readonly signal: AbortSignal;
}

/**
 * Answers one request to `/mcp`, as Streamable HTTP has it
 * (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports): each POST is answered by itself with JSON,
 * and nothing is kept of a client. So there is no stream to GET and no session to DELETE.
 */
export async function answerMcp(
  { bodies, answers, execute, deadline, unexpected }: McpHandlerOptions,
  { request, response, requestId, signal, admit }: McpRequest,
): Promise<Answer> {
  try {
    const author = await admit();
    if (request.method !== 'POST')
      return { ...refusal(405, 'This address answers POST only.'), headers: { allow: 'POST' } };
    const message = parsed(await readBody(request, bodies));
    // Each call counts as a request by itself; the protocol has no batches since 2025-06-18.
    if (typeof message !== 'object' || message === null || Array.isArray(message))
      return refusal(400, 'The body has to be one message of JSON-RPC: a JSON object, and no list of them.');
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = mcpServer({ execute, deadline, author, requestId, signal, unexpected });
    await server.connect(transport);
    try {
      const { status, headers, body } = await transport.handleRequest(webRequest(request.headers), {
        parsedBody: message,
      });
      const bytes = new Uint8Array(await new Response(body).arrayBuffer());
      answers.holdAnswer(response, bytes);
      return { status, type: headers.get('content-type') ?? 'application/json', body: bytes };
    } finally {
      await server.close();
    }
  } catch (error) {
    const { message } = toGraphQLError(error, requestId, unexpected);
    return { ...refusal(httpStatusOf(error), message), headers: headersOf(error) };
  }
}

/** The headers that the protocol gives a meaning; who asks is known already. */
function webRequest(headers: GraphQLRequest['request']['headers']): Request {
  const told = new Headers();
  for (const name of ['accept', 'content-type', 'mcp-protocol-version']) {
    const value = headers[name];
    if (typeof value === 'string') told.set(name, value);
  }
  return new Request('http://localhost/mcp', { method: 'POST', headers: told });
}

/** Undefined where it is no JSON. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function refusal(status: number, message: string): Answer {
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null });
  return { status, type: 'application/json', body };
}
