import type { Answer } from './Route.ts';

/**
 * An answer of the graph as caches may take it: what was answered to a key is kept by nobody else, and who sends none is
 * given nothing that was (https://www.rfc-editor.org/rfc/rfc9111#section-4.1). What says itself that it is everybody's, or
 * nobody's, stays as it is.
 */
export function forReader(answer: Answer, isKeyed: boolean): Answer {
  const { headers = {} } = answer;
  if (headers['cache-control'] !== 'no-cache') return answer;
  const vary = headers.vary === undefined ? 'Authorization' : `${headers.vary}, Authorization`;
  return {
    ...answer,
    headers: { ...headers, vary, 'cache-control': isKeyed ? 'private, no-cache' : 'no-cache' },
  };
}
