import type { DocumentNode } from 'graphql';

/** Bytes that a parsed document takes for each character of its text, as measured. */
const BYTES_PER_CHARACTER = 100;

/** The memory that is held by whoever keeps a document or any part of it: each leads to its whole text. */
export function bytesOfDocument({ loc }: DocumentNode): number {
  return BYTES_PER_CHARACTER * (loc?.source.body.length ?? 0);
}
