import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { type BodyLimits, readBody } from './readBody.ts';

/** What a request asks, by GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters). */
export interface Params {
  readonly query: string;
  /** Null where the document has one operation. */
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/**
 * The parameters of a GET, or of the JSON object in UTF-8 that a POST sends. Nothing else executes: a page of another
 * site can send forms.
 *
 * Throws BODY_TOO_LARGE and BUSY, or a GraphQLError with its HTTP status.
 */
export async function readParams(request: IncomingMessage, limits: BodyLimits): Promise<Params> {
  return request.method === 'GET' || request.method === 'HEAD'
    ? checkParams(readQuery(request.url ?? ''), 'address')
    : checkParams(readJson(request.headers, await readBody(request, limits)), 'request body');
}

type Given = Readonly<Record<string, unknown>>;

function readQuery(url: string): Given {
  const at = url.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  for (const name of query.keys())
    if (query.getAll(name).length > 1) throw badRequest(`The parameter "${name}" is given more than once.`);
  const object = (name: string) => parseObject(query.get(name) || 'null', `The parameter "${name}"`);
  return {
    ...Object.fromEntries(query),
    variables: object('variables'),
    extensions: object('extensions'),
  };
}

function readJson(headers: IncomingMessage['headers'], body: Uint8Array): Given {
  const [mediaType, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  if (mediaType?.trim() !== 'application/json' || (charset && !/=\s*"?utf-?8"?\s*$/.test(charset)))
    throw refuse(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'A POST takes a body with the content type application/json, in UTF-8.',
    );
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A POST takes a body without content-encoding.');
  if (body.length === 0)
    throw badRequest('The body of the request is empty; it takes a JSON object with "query".');
  const what = 'The body of the request';
  const params = parseObject(decode(body), what);
  if (params === null) throw badRequest(`${what} is not a JSON object.`);
  return params;
}

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw badRequest('The body of the request is not valid UTF-8.');
  }
}

function parseObject(text: string, what: string): Given | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not valid JSON.`);
  }
  if (value !== null && !isObject(value)) throw badRequest(`${what} is not a JSON object.`);
  return value;
}

const KNOWN: ReadonlySet<string> = new Set(['query', 'operationName', 'variables', 'extensions']);

/** An empty text is a parameter that is left out, by GET and by POST: some clients send it so. */
function checkParams(given: Given, place: 'address' | 'request body'): Params {
  const said = (name: string) => (given[name] === '' ? null : (given[name] ?? null));
  const [query, variables, extensions] = [said('query'), said('variables'), said('extensions')];
  const operationName = said('operationName');
  if (query === null) throw badRequest('The request has no "query".');
  for (const name of Object.keys(given))
    if (!KNOWN.has(name) && given[name] !== null)
      throw badRequest(`Unexpected parameter "${name}" in the ${place}.`);
  if (typeof query !== 'string') throw unexpected('query', 'a string', query);
  if (variables !== null && !isObject(variables))
    throw unexpected('variables', 'empty or an object', variables);
  if (extensions !== null && !isObject(extensions))
    throw unexpected('extensions', 'empty or an object', extensions);
  if (operationName !== null && typeof operationName !== 'string')
    throw unexpected('operationName', 'a string', operationName);
  return { query, operationName, variables };
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function unexpected(name: string, expected: string, given: unknown): GraphQLError {
  const kind = Array.isArray(given) ? 'array' : typeof given;
  return badRequest(`Expected "${name}" param to be ${expected}, but given ${kind}.`);
}

function badRequest(message: string): GraphQLError {
  return refuse(400, 'BAD_REQUEST', message);
}

function refuse(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
