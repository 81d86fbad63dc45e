import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';

/**
 * What a request asks, by GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): the parameters of
 * a GET, or a JSON object in UTF-8 of a POST. Nothing else executes: a page of another site can send forms.
 *
 * Throws a GraphQLError with its HTTP status.
 */
export function readParams(request: Request, body: Uint8Array): GraphQLParams {
  const params = request.method === 'GET' ? readQuery(request.url) : readJson(request.headers, body);
  if (params.query === undefined || params.query === null)
    throw refuse(400, 'BAD_REQUEST', 'The request has no "query".');
  return params;
}

function readQuery(url: string): GraphQLParams {
  const at = url.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
  const params: GraphQLParams = {};
  for (const name of ['query', 'operationName'] as const) {
    const text = query.get(name);
    if (text) params[name] = text;
  }
  for (const name of ['variables', 'extensions'] as const) {
    const value = parseJson(query.get(name) || 'null', `The parameter "${name}"`);
    if (value) params[name] = value;
  }
  return params;
}

function readJson(headers: Headers, body: Uint8Array): GraphQLParams {
  const [mediaType, ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  if (mediaType?.trim() !== 'application/json' || (charset && !/=\s*"?utf-?8"?\s*$/.test(charset)))
    throw refuse(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'A POST takes a body with the content type application/json, in UTF-8.',
    );
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw refuse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A POST takes a body without content-encoding.');
  if (body.length === 0)
    throw refuse(
      400,
      'BAD_REQUEST',
      'The body of the request is empty; it takes a JSON object with "query".',
    );
  const what = 'The body of the request';
  const params = parseJson(decode(body), what);
  if (params === null) throw refuse(400, 'BAD_REQUEST', `${what} is not a JSON object.`);
  return params;
}

function decode(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw refuse(400, 'BAD_REQUEST', 'The body of the request is not valid UTF-8.');
  }
}

/** What may be in it is checked by yoga. */
function parseJson(text: string, what: string): object | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(400, 'BAD_REQUEST', `${what} is not valid JSON.`);
  }
  if (typeof value !== 'object' || Array.isArray(value))
    throw refuse(400, 'BAD_REQUEST', `${what} is not a JSON object.`);
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuse(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
