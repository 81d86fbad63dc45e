import { createHash } from 'node:crypto';
import type { Answer, Asked } from './Route.ts';
import { tagsIn } from './tagsIn.ts';

/** With a strong ETag, or 304 where the client has these bytes already (RFC 9110, 13.1.2). */
export function unlessKnown(asked: Asked['headers'], answer: Answer): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...answer.headers, etag };
  const known = tagsIn(asked['if-none-match']);
  const isKnown = known.includes('*') || known.includes(etag);
  if (!isKnown) return { ...answer, headers };
  // The length that 200 would have: any other would be wrong.
  const length = String(Buffer.byteLength(answer.body));
  return { status: 304, type: answer.type, body: '', headers: { ...headers, 'content-length': length } };
}
