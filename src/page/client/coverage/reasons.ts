import { coverageWords } from './coverageWords.ts';

/** The reasons that the page offers to leave a sentence out, in the order of their keys 1, 2 and 3. */
export const REASONS = ['no holder', 'no stance', 'boilerplate'] as const;

/** A reason in the page's language; as it was written where the page has no words for it. */
export function reasonInWords(reason: string): string {
  const known = REASONS.find((one) => one === reason);
  return known === undefined ? reason : coverageWords().reasons[known].name;
}
