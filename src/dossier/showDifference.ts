import { diffWordsWithSpace } from 'diff';
import { foldedText } from '../evidence/foldedText.ts';

/**
 * Two wordings as one: `[-…-]` stands only in the first, `{+…+}` only in the second (as
 * `git diff --word-diff`). What counts as the same when quotations are looked up is not shown as different.
 */
export function showDifference(given: string, there: string): string {
  return diffWordsWithSpace(plain(given), plain(there))
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}

function plain(words: string): string {
  return foldedText(words.trim()).folded.normalize('NFC');
}
