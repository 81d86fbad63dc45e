import { diffWordsWithSpace } from 'diff';

/** Two wordings as one: `[-…-]` stands only in the first, `{+…+}` only in the second (as `git diff --word-diff`). */
export function showDifference(given: string, there: string): string {
  return diffWordsWithSpace(given, there)
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}
