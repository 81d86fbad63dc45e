/**
 * What keeps a text from being stored the same everywhere, as the end of a sentence that begins with its name,
 * or null. Lone surrogates are changed on their way to a database, and U+0000 ends texts early.
 */
export function textFault(text: string): string | null {
  if (!text.isWellFormed()) return 'has half of a surrogate pair, which is not a character';
  if (text.includes('\0')) return 'has the character U+0000';
  return null;
}
