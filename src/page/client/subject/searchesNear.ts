/** How many letters of a word are kept where the whole word leads to nothing. */
const KEPT = 3;

/**
 * What to search for where nothing has a slug: its words, and where nothing has them all, the beginning of the longest
 * (`macorn` finds Macron by `mac`). Null where the slug has no words.
 */
export function searchesNear(slug: string): readonly [all: string | null, some: string | null] {
  const parts = slug.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
  const longest = parts.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return [null, null];
  return [parts.join(' '), [...longest].slice(0, KEPT).join('')];
}
