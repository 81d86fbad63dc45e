/**
 * Folded words as a query of Lucene's classic parser that asks for all of them, the last one also as the start
 * of a word. No words find nothing.
 *
 * https://lucene.apache.org/core/9_11_0/queryparser/org/apache/lucene/queryparser/classic/package-summary.html
 */
export function wordsAsQuery(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return NOTHING;
  const whole = [...new Set(words.slice(0, -1))].map((word) => `+${escaped(word)}`);
  return [...whole, `+${escaped(last)}*`].join(' ');
}

/** No stored word has a space in it. */
const NOTHING = '"\\ "';

function escaped(word: string): string {
  return word.replace(/[+\-&|!(){}[\]^"~*?:\\/ ]/g, '\\$&').replace(/^(AND|OR|NOT)$/, '\\$1');
}
