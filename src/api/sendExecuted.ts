import type { ServerResponse } from 'node:http';
import { answerText } from './answerText.ts';
import type { Executed } from './Call.ts';
import { chooseStatus } from './chooseStatus.ts';
import type { MediaType } from './mediaType.ts';
import { headersOf } from './toGraphQLError.ts';

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
