/** Shortest words in which a slip can be told from another word, and from another form of the same one, in letters. */
const SHORTEST = 5;
const SHORTEST_WITH_DOUBLED_VOWEL = 6;
const SHORTEST_WITH_ANOTHER_VOWEL = 9;

const VOWEL = /[aeiouyäöüáéíóúàèìòùâêîôûãõåøæœıаеёиоуыэюяіїєαεηιουω]/u;

/**
 * Whether two words differ by one slip of the pen, inside the word: a letter too many, missing, another or exchanged with
 * its neighbour (Damerau's four kinds). Not what makes another form or the contrary of a word: `wants` and `wanted`,
 * `likely` and `unlikely`, `give` and `gave` differ at their ends or in a vowel.
 */
export function spellingDiffers(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0];
  if (start === 0 || end === 0 || left.length > 1 || right.length > 1) return false;
  const isVowel = [...left, ...right].every((letter) => VOWEL.test(letter));
  if (!isVowel) return true;
  const isDoubled = [...left, ...right].join('') === a[start - 1];
  return shorter >= (isDoubled ? SHORTEST_WITH_DOUBLED_VOWEL : SHORTEST_WITH_ANOTHER_VOWEL);
}
