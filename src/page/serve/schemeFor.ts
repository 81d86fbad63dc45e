import type { IncomingHttpHeaders } from 'node:http';

/** The colours that were chosen in this browser, or null for those of its system. */
export function schemeFor(headers: IncomingHttpHeaders): 'light' | 'dark' | null {
  const found = /(?:^|;\s*)scheme=(light|dark)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return found === 'light' || found === 'dark' ? found : null;
}
