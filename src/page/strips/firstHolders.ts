import type { Said } from './stripsOf.ts';

/** The first so many holders, with their words; one more rather than none but one left. */
export function firstHolders(said: readonly Said[], most: number): readonly Said[] {
  if (countHolders(said) <= most + 1) return said;
  let left = most;
  return said.flatMap((one) => {
    const holders = one.holders.slice(0, left);
    left -= holders.length;
    return holders.length === 0 ? [] : [{ ...one, holders }];
  });
}

/** How many hold any of it. */
export function countHolders(said: readonly Said[]): number {
  return said.reduce((sum, { holders }) => sum + holders.length, 0);
}
