/** What nobody sees: white space, and marks such as those of direction, soft hyphens and joiners. */
const UNSEEN = /^[\s\u0085\p{Cf}\p{Cc}\p{DI}]+/u;

/**
 * Where in a text the first sign stands that people see, and where the last one ends, in UTF-16 units: a quotation begins
 * and ends with those, as `findQuotation` finds it. Both are 0 where there is none.
 */
export function seenIn(text: string): { readonly from: number; readonly to: number } {
  const from = UNSEEN.exec(text)?.[0].length ?? 0;
  if (from === text.length) return { from: 0, to: 0 };
  let to = text.length;
  for (let last = signBefore(text, to); UNSEEN.test(last); last = signBefore(text, to)) to -= last.length;
  return { from, to };
}

/** The character that ends there, of one UTF-16 unit or two. */
function signBefore(text: string, end: number): string {
  const isLow = /^[\uDC00-\uDFFF]$/.test(text.charAt(end - 1));
  return text.slice(end - (isLow ? 2 : 1), end);
}
