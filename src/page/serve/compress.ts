import type { IncomingHttpHeaders } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { codingFor } from './codingFor.ts';

/** A text as a client accepts it: its bytes, and the headers that say so. */
export function compress(
  text: string,
  headers: IncomingHttpHeaders,
): { readonly body: Uint8Array; readonly headers: Readonly<Record<string, string>> } {
  const coding = codingFor(headers);
  const plain = Buffer.from(text);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    body: coding === 'br' ? brotliCompressSync(plain, quality) : coding === 'gzip' ? gzipSync(plain) : plain,
    headers: coding === null ? {} : { 'content-encoding': coding },
  };
}
