import { foldWords } from './foldWords.ts';

/**
 * A name as it is compared with others: its words as search has them. Equal for two names that somebody who types one
 * of them takes for the same: `Jean-Luc` and `jean luc`.
 */
export function foldName(name: string): string {
  return foldWords(name).join(' ');
}
