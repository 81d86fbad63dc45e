import type { IncomingMessage } from 'node:http';
import { DemarcheError } from '../errors.ts';
import { type ByteBudget, UNCOUNTED } from './ByteBudget.ts';

export interface BodyLimits {
  /** Bytes of one body. */
  readonly limit: number;
  /** For all bodies that are under way. */
  readonly budget: ByteBudget;
}

/**
 * The body of a request. Nothing beyond the limit is kept; the rest is let through unread, so that the client
 * gets to read the answer.
 *
 * Throws BODY_TOO_LARGE, and BUSY where there is no room for it.
 */
export async function readBody(request: IncomingMessage, { limit, budget }: BodyLimits): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let counted = 0;
  const read = (chunk: Uint8Array) => {
    try {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      if (size > UNCOUNTED) {
        budget.take(size - counted);
        counted = size;
      }
      chunks.push(chunk);
    } catch (error) {
      reject(error);
      chunks.length = 0;
      request.off('data', read).resume();
    }
  };
  request.on('data', read);
  request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
  request.on('error', reject);
  return promise.finally(() => budget.release(counted));
}

function tooLarge(limit: number): DemarcheError {
  return new DemarcheError('BODY_TOO_LARGE', `The body of the request is larger than ${limit} bytes.`, {
    details: { limit: 'body', allowed: limit },
  });
}
