import type { IncomingMessage } from 'node:http';
import { DemarcheError } from '../errors.ts';

/**
 * The body of a request. Nothing beyond the limit is kept; the rest is let through unread, so that the client
 * gets to read the answer.
 *
 * @param limit in bytes
 * Throws BODY_TOO_LARGE.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  let size = 0;
  request.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else {
      chunks.length = 0;
      reject(tooLarge(limit));
    }
  });
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  request.on('error', reject);
  return promise;
}

function tooLarge(limit: number): DemarcheError {
  return new DemarcheError('BODY_TOO_LARGE', `The body of the request is larger than ${limit} bytes.`, {
    details: { limit: 'body', allowed: limit },
  });
}
