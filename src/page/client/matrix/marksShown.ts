import type { Mark } from './matrixOf.ts';

/** Marks of a group that are shown in one cell. */
const OF_GROUP = 6;
/** Marks of one actor in one cell that are no longer held. */
const FORMER = 2;

/**
 * The marks of one cell that there is room for, and how many more there are: of an actor everything that is held now and the
 * latest of what was, of a group the first few.
 *
 * @param marks what is held now first
 */
export function marksShown(
  marks: readonly Mark[],
  isGroup: boolean,
): { readonly shown: readonly Mark[]; readonly rest: number } {
  const current = marks.filter(({ position }) => !position.former).length;
  const shown = marks.slice(0, isGroup ? OF_GROUP : current + FORMER);
  return { shown, rest: marks.length - shown.length };
}
