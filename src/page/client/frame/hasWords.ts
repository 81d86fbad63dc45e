/** A text for comparing: without case and accents. */
function foldedText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether all words stand in a text, each as the beginning of a word there. */
export function hasWords(text: string, words: string): boolean {
  const folded = ` ${foldedWords(text).join(' ')}`;
  return foldedWords(words).every((word) => folded.includes(` ${word}`));
}

/** The words of a text for comparing: without case and accents, nor what stands between them. */
export function foldedWords(text: string): readonly string[] {
  return foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
