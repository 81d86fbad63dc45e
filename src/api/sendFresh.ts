import type { ServerResponse } from 'node:http';
import type { FreshAnswer } from './FreshAnswers.ts';
import type { MediaType } from './mediaType.ts';

export interface FreshHeaders {
  /** Those that every answer has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: MediaType;
  /** Whether a key was sent: then nobody else may be given it. */
  readonly isKeyed: boolean;
}

/**
 * Sends an answer that may be kept by whoever asks again whether it is still the last one, or tells that it is
 * (https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.4).
 */
export function sendFresh(
  response: ServerResponse,
  { etag, body }: FreshAnswer,
  { headers, mediaType, isKeyed }: FreshHeaders,
): void {
  const { vary } = headers;
  const common = {
    ...headers,
    etag,
    'cache-control': isKeyed ? 'private, no-cache' : 'no-cache',
    vary: `Accept, Authorization${vary === undefined ? '' : `, ${vary}`}`,
  };
  if (body === null) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(200, {
    ...common,
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
  });
  response.end(body);
}
