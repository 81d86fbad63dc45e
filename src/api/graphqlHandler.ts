import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Documents } from './Documents.ts';
import type { Call, Execute, Executed } from './execute.ts';
import { introspectionIsBounded } from './introspectionIsBounded.ts';
import { loadYoga } from './loadYoga.ts';
import { Precedents } from './Precedents.ts';
import { parseData } from './parseData.ts';
import { parseDocument } from './parseDocument.ts';
import { readBody } from './readBody.ts';
import { readParams } from './readParams.ts';
import { toGraphQLError } from './toGraphQLError.ts';

/** Answers one request to `/graphql`. */
export type GraphQLHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  about: About,
) => Promise<void>;

export interface About {
  /** Path and query of what was asked. */
  readonly address: string;
  readonly requestId: string;
  /** Aborts when the client hangs up. */
  readonly signal: AbortSignal;
  /** Headers that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface GraphQLHandlerOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** Whether yoga judges every call; tests ask both ways and compare. */
  readonly alwaysYoga?: boolean;
  /** Bytes in the body of one request. */
  readonly bodyLimit: number;
  unexpected(error: unknown, requestId: string): void;
}

interface ServerContext extends About {
  /** Why there is no body is told when yoga asks for it, in the form that the client accepts. */
  readonly body: Uint8Array | { readonly error: unknown };
  /** What came of the operation, where it was executed before yoga was asked, and then by yoga. */
  readonly outcome: Outcome;
}

interface Outcome {
  result: Executed | null;
  document: DocumentNode | null;
  /** Whether the data may come as text, because nothing but JSON will be made of it. */
  readonly takesText: boolean;
}

/** Characters of all documents that are kept parsed. */
const DOCUMENTS_KEPT = 500_000;

/**
 * Makes GraphQL over HTTP: yoga chooses media types and statuses, keeps parsed documents and validates. What it has
 * once decided is done again without it, as long as nothing goes wrong.
 */
export function graphqlHandler(options: GraphQLHandlerOptions): GraphQLHandler {
  const { bodyLimit, alwaysYoga = false } = options;
  const documents = new Documents<DocumentNode>(DOCUMENTS_KEPT);
  const precedents = new Precedents(documents);
  let loading: ReturnType<typeof makeYoga> | null = null;
  return async (request, response, about) => {
    const body =
      request.method === 'POST'
        ? await readBody(request, bodyLimit).catch((error: unknown) => ({ error }))
        : new Uint8Array();
    if (about.signal.aborted) return;
    const known = alwaysYoga || 'error' in body ? null : precedents.find(request, body);
    const outcome: Outcome = {
      result: known && (await options.execute(callOf(known, about))),
      document: null,
      takesText: !alwaysYoga && precedents.contentTypeFor(request) !== null,
    };
    if (known && outcome.result && !outcome.result.errors) {
      sendData(response, { ...about.headers, 'content-type': known.contentType }, outcome.result);
      return;
    }
    loading ??= makeYoga(options, documents);
    const yoga = await loading;
    // Not through yoga's own listener: it believes the Host header, and shows a stack trace where that is no address.
    const asked = new yoga.fetchAPI.Request(`http://localhost${about.address}`, {
      method: request.method ?? 'GET',
      headers: plainHeaders(request),
      signal: about.signal,
    });
    const answer = await yoga.handleRequest(asked, { ...about, body, outcome });
    const text = await answer.text();
    if (outcome.document && !outcome.result?.errors) {
      precedents.keep(request, outcome.document, answer.headers.get('content-type'));
    }
    const headers = { ...about.headers, ...Object.fromEntries(answer.headers) };
    if (outcome.takesText && outcome.result && !outcome.result.errors) {
      sendData(response, headers, outcome.result);
      return;
    }
    response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : text);
  };
}

async function makeYoga(
  { schema, execute, unexpected }: GraphQLHandlerOptions,
  documents: Documents<DocumentNode>,
) {
  const { createYoga } = await loadYoga();
  return createYoga<ServerContext>({
    schema,
    // The body is read and limited before: yoga's own limit pipes each body through a stream.
    maxRequestBodySize: false,
    multipart: false,
    // Every route has the same.
    cors: false,
    graphiql: false,
    landingPage: false,
    // No address ends like this: `/health` is a route of ours.
    healthCheckEndpoint: ' ',
    logging: false,
    parserAndValidationCache: {
      documentCache: documents,
      errorCache: new Documents<Error>(DOCUMENTS_KEPT),
    },
    maskedErrors: {
      maskError: (error) =>
        toGraphQLError(error, (unforeseen) => {
          const requestId = crypto.randomUUID();
          unexpected(unforeseen, requestId);
          return requestId;
        }),
    },
    plugins: [ours(execute)],
  });
}

function sendData(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  { text: data = 'null' }: Executed,
): void {
  if (data instanceof Uint8Array) {
    const length = data.length + BEFORE_DATA.length + AFTER_DATA.length;
    response.writeHead(200, { ...headers, 'content-length': length });
    response.write(BEFORE_DATA);
    response.write(data);
    response.end(AFTER_DATA);
  } else {
    const text = BEFORE_DATA + data + AFTER_DATA;
    response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
  }
}

function resultOf({ text, errors }: Executed): ExecutionResult {
  if (text === undefined) return { errors: errors ?? [] };
  return { ...(errors && { errors }), data: parseData(text) };
}

/** Yoga chooses status and headers by this, and the text is sent. */
const INSTEAD_OF_TEXT = { data: null };

/** What makes an answer of the text of its data. */
const BEFORE_DATA = '{"data":';
const AFTER_DATA = '}';

function callOf(
  { document, operationName, variables }: Pick<Call, 'document' | 'operationName' | 'variables'>,
  { signal, requestId }: Pick<About, 'signal' | 'requestId'>,
): Call {
  return { document, operationName, variables, signal, requestId };
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

function ours(execute: Execute): Plugin<ServerContext, ServerContext> {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      const { body } = serverContext;
      setRequestParser(() => {
        if ('error' in body) throw body.error;
        return readParams(request, body);
      });
    },
    onParse({ setParseFn }) {
      setParseFn(parseDocument);
    },
    onValidate({ addValidationRule }) {
      addValidationRule(introspectionIsBounded);
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(async ({ document, operationName, variableValues: variables, contextValue }) => {
        const { outcome } = contextValue;
        const call = callOf({ document, operationName, variables }, contextValue);
        outcome.result ??= await execute(call);
        outcome.document = document;
        return outcome.takesText && !outcome.result.errors ? INSTEAD_OF_TEXT : resultOf(outcome.result);
      });
    },
  };
}
