import { isMeant } from '../frame/isMeant.ts';

/**
 * What is offered for what is typed, and what may be made of it anew: behind what is meant by it, before what only resembles it.
 * Enter takes the first, so that a sentence of one's own is never taken for another.
 */
export function withNew<Offered extends { readonly name: string; readonly text: string }, Made>(
  offered: readonly Offered[],
  made: readonly Made[],
  typed: string,
): readonly (Offered | Made)[] {
  if (typed === '') return [...offered, ...made];
  return [
    ...offered.filter((one) => isMeant(one, typed)),
    ...made,
    ...offered.filter((one) => !isMeant(one, typed)),
  ];
}
