import type { Address } from '../Address.ts';

/**
 * What a page is about, as a key: where it is another, the page begins at its top. What only cuts the same thing, or is
 * opened in it, leaves the reader where it is.
 */
export function subjectIn({ view, slug, document, words, among, after }: Address): string {
  return JSON.stringify([view, slug, document, words, among, after]);
}
