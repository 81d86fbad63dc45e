/** A text for comparing: without case and accents. */
function foldedText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether all words stand in a text, each as the beginning of a word there. */
export function hasWords(text: string, words: string): boolean {
  const folded = ` ${foldedText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  const sought = foldedText(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return sought.every((word) => folded.includes(` ${word}`));
}
