/** Where the first of several stretches starts, in code points. */
export function firstStart(spans: readonly { readonly start: number }[]): number {
  return Math.min(...spans.map((span) => span.start));
}
