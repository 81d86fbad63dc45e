import type { ServerResponse } from 'node:http';
import { answerText } from './answerText.ts';
import type { Executed } from './Call.ts';
import type { MediaType } from './mediaType.ts';
import { headersOf, httpOf } from './toGraphQLError.ts';

/** Sends what came of an operation, by https://graphql.github.io/graphql-over-http/draft/#sec-Response. */
export function sendExecuted(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  mediaType: MediaType,
  executed: Executed,
): void {
  const { errors = [] } = executed;
  const parts = answerText(executed);
  response.writeHead(chooseStatus(executed, mediaType), {
    ...headers,
    ...Object.assign({}, ...errors.map(headersOf)),
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0),
  });
  for (const part of parts.slice(0, -1)) response.write(part);
  response.end(parts.at(-1));
}

/** The highest that an error asks for; 500 where one that nobody foresaw left nothing to tell. */
function chooseStatus({ text, errors = [] }: Executed, mediaType: MediaType): number {
  const asked = errors.flatMap((error) => {
    const http = httpOf(error);
    return http === null || (http.spec && mediaType === 'application/json') ? [] : [http.status];
  });
  if (asked.length > 0) return Math.max(...asked);
  return text === undefined && errors.some(({ extensions }) => extensions.unexpected === true) ? 500 : 200;
}
