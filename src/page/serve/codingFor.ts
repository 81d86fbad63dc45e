import type { IncomingHttpHeaders } from 'node:http';

/** How an answer may be compressed by what a client accepts (RFC 9110), the smaller way first; null for not at all. */
export function codingFor(headers: IncomingHttpHeaders): 'br' | 'gzip' | null {
  const accepted = String(headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.replace(/\s/g, ''))
    .filter((coding) => !/;q=0(?:\.0*)?$/.test(coding))
    .map((coding) => coding.split(';')[0]);
  return (['br', 'gzip'] as const).find((coding) => accepted.includes(coding)) ?? null;
}
