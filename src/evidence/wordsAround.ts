/** The last word of a text, without the brackets and quotation marks that open before it; empty without one. */
export function wordBefore(text: string): string {
  return /([^\s([“"«„‘]+)[\s([“"«„‘]*$/u.exec(text)?.[1] ?? '';
}

/** The first word of a text, without the marks before it; empty without one. */
export function wordAfter(text: string): string {
  return /^[^\p{L}\p{N}]*([\p{L}\p{N}\p{M}-]+)/u.exec(text)?.[1] ?? '';
}
