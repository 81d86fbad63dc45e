import { type Change, diffWordsWithSpace } from 'diff';
import { fold } from '../evidence/foldText.ts';
import { nameOf } from '../evidence/showInvisible.ts';

/**
 * Two wordings as one: `[-…-]` stands only in the first, `{+…+}` only in the second (as
 * `git diff --word-diff`). What counts as the same when quotations are looked up is not shown as different, and
 * letters that look the same are told by their numbers.
 */
export function showDifference(given: string, there: string): string {
  const changes = diffWordsWithSpace(plain(given), plain(there));
  return changes
    .map(({ value, added, removed }, i) => {
      const other = changes[i + (removed ? 1 : -1)];
      const letters = added || removed ? lookalikes(value, other) : '';
      return added ? `{+${value}${letters}+}` : removed ? `[-${value}${letters}-]` : value;
    })
    .join('');
}

function plain(words: string): string {
  return fold(words, { letters: 'asWritten' });
}

/** Alphabets of which letters look like those of another. */
const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** ` U+0430` for each letter in whose place the other wording has one of another alphabet. */
function lookalikes(value: string, other: Change | undefined): string {
  if (!other || !(other.added || other.removed)) return '';
  const theirs = [...other.value];
  const own = [...value];
  if (own.length !== theirs.length) return '';
  const different = own.filter((letter, i) => letter !== theirs[i]);
  const isOfAnother = own.every(
    (letter, i) => letter === theirs[i] || isOfTwoAlphabets(letter, theirs[i] ?? ''),
  );
  return isOfAnother ? different.map((letter) => ` ${nameOf(letter)}`).join('') : '';
}

function isOfTwoAlphabets(one: string, other: string): boolean {
  const [first, second] = [one, other].map((letter) => ALPHABETS.find((alphabet) => alphabet.test(letter)));
  return first !== undefined && second !== undefined && first !== second;
}
