import type { Digest } from '../Digest.ts';

/** A digest as JSON for programs. `next` is the cursor of the next page. */
export function digestAsJson(digest: Digest): string {
  return `${JSON.stringify(digest, null, 2)}\n`;
}
