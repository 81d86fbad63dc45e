/**
 * Folded words as what stands in a row's words between a space before them and one behind them, all of them: whole
 * words, and the last one as the start of a word. No words are found nowhere.
 */
export function wordsAsNeedles(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined || words.includes('')) return [NOWHERE];
  return [...new Set(words.slice(0, -1).map((word) => ` ${word} `)), ` ${last}`];
}

/** No word has a line break in it. */
const NOWHERE = '\n';
