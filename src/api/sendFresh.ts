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
 * Seconds for which whoever asked keeps what does not change: nobody else does, and not for long, because a text that is
 * erased has to go from the past too.
 */
const SETTLED = 'private, max-age=600, immutable';

/**
 * Sends an answer that may be kept by whoever asks again whether it is still the last one, or tells that it is
 * (https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.4). What was known at a moment that is past need not be asked again
 * (https://www.rfc-editor.org/rfc/rfc8246); of what a key may see, it must.
 */
export function sendFresh(
  response: ServerResponse,
  { etag, body, isSettled }: FreshAnswer,
  { headers, mediaType, isKeyed }: FreshHeaders,
): void {
  const { vary } = headers;
  const common = {
    ...headers,
    etag,
    'cache-control': cacheControl(isKeyed, isSettled),
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

function cacheControl(isKeyed: boolean, isSettled: boolean): string {
  if (isKeyed) return 'private, no-cache';
  return isSettled ? SETTLED : 'no-cache';
}
