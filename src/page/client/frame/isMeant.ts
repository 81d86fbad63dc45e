import { foldedWords } from './hasWords.ts';

/** As many words may stand in any order: more are a sentence of its own. */
const SCATTERED = 3;

/**
 * Whether what is typed means something that is offered for it, rather than something new: its words begin a stretch of it, or
 * are a few that all stand in it. A sentence that is typed to its end means only what says the same; `U.S.` is none.
 *
 * @param name what it is called
 * @param text all that is told of it, its name among it
 */
export function isMeant(
  { name, text }: { readonly name: string; readonly text: string },
  typed: string,
): boolean {
  const sought = foldedWords(typed);
  if (sought.length > SCATTERED && /[.?!]$/u.test(typed.trim()))
    return foldedWords(name).join(' ') === sought.join(' ');
  const told = foldedWords(text);
  if (` ${told.join(' ')}`.includes(` ${sought.join(' ')}`)) return true;
  return sought.length <= SCATTERED && sought.every((word) => told.some((one) => one.startsWith(word)));
}
