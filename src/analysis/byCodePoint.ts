/** Orders slugs, which are ASCII, as every list of the graph does. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
