/** Tokens of one answer: what models take at once is 25,000, and some is left for what a protocol adds. */
export const MOST_TOKENS = 24_000;

/** Signs of JSON and English that make a token, at least. */
const SIGNS = 2.5;

/**
 * Tokens that a text has at most, whatever model counts: no tokenizer is at hand for all of them. Scripts that a model has
 * seldom seen are read byte by byte, as Amharic and Tibetan are.
 */
export function tokensAtMost(text: string): number {
  const bytes = Buffer.byteLength(text);
  let signs = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) < 0x80) signs += 1;
  return Math.ceil(signs / SIGNS) + bytes - signs;
}
