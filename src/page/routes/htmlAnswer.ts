import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../../api/Route.ts';
import type { Service } from '../../api/Service.ts';
import { compress } from '../serve/compress.ts';

/** No script or style of anybody else's, and none within the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Whose pages may show a view in a frame: nobody's where it takes a key, which a frame does not have. */
export function embeddingOrigins({ embedOrigins, readKey }: Service['settings']): readonly string[] {
  return readKey || embedOrigins.length === 0 ? [] : ["'self'", ...embedOrigins];
}

/**
 * A document of the page, as the browser that asks for it takes it.
 *
 * @param embedding origins of pages that may show it in a frame
 */
export function htmlAnswer(
  html: string,
  headers: IncomingHttpHeaders,
  embedding: readonly string[] = [],
): Answer {
  const sent = compress(html, headers);
  return {
    type: 'text/html; charset=utf-8',
    body: sent.body,
    headers: {
      'cache-control': 'no-cache',
      'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors ${embedding.length === 0 ? "'none'" : embedding.join(' ')}`,
      vary: 'accept-encoding, accept-language, cookie',
      ...sent.headers,
    },
  };
}
