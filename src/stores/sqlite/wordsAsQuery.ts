/**
 * Folded words as a query of FTS5 that asks for all of them, the last one also as the start of a word. No words
 * find nothing, and neither does what is no word.
 *
 * https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function wordsAsQuery(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined || words.some((word) => NO_WORD.test(word))) return NOTHING;
  const whole = [...new Set(words.slice(0, -1))].map((word) => `"${word}"`);
  return [...whole, `"${last}"*`].join(' AND ');
}

/** The `ascii` tokenizer would split it: it has ASCII that is neither letter nor digit, or nothing at all. */
const NO_WORD = /^$|[\0-/:-@[-`{-\x7f]/;

/** A private-use character is part of a word for FTS5, and of none for `foldWords`. */
const NOTHING = '"\uE000"';
