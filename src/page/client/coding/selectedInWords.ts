import { fill } from '../../words/fill.ts';
import { codingWords } from './codingWords.ts';
import type { Selected } from './Selected.ts';

/** What is said to who does not see the words marked. */
export function selectedInWords({ exact }: Selected): string {
  return fill(codingWords().selected, { words: exact });
}
