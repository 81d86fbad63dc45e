/**
 * Letters and marks of scripts that put no spaces between words, as a class for regular expressions with the flag `v`.
 * Korean has spaces. Letters that several scripts share, such as `ー` and `々`, count as theirs.
 */
export const WITHOUT_SPACES = String.raw`[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]&&[\p{L}\p{M}\p{N}]]`;

const HAS_ONE = new RegExp(WITHOUT_SPACES, 'v');

/** Whether there is such a letter in a text. */
export function isWithoutSpaces(text: string): boolean {
  return HAS_ONE.test(text);
}
