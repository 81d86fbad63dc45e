import type { IncomingHttpHeaders } from 'node:http';

/**
 * The headers that let pages of the given origins ask from a browser; none for other pages. No credentials: the
 * service knows no cookies.
 *
 * @param origins the setting CORS_ORIGINS
 */
export function corsHeaders(
  origins: readonly string[],
  asked: IncomingHttpHeaders,
): Readonly<Record<string, string>> {
  if (origins.length === 0) return {};
  const { origin } = asked;
  const any = origins.includes('*');
  if (origin === undefined || !(any || origins.includes(origin))) return any ? {} : { vary: 'Origin' };
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-expose-headers': 'x-request-id, etag, retry-after, www-authenticate',
    ...(any ? {} : { vary: 'Origin' }),
    ...(asked['access-control-request-method'] === undefined ? {} : preflight),
  };
}

const preflight = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, accept, authorization, if-none-match, last-event-id',
  'access-control-max-age': '86400',
};
