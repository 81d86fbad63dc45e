/**
 * The index of what a key leads to in a list of so many, or null where it leads nowhere: arrows to the next and the one
 * before, Home and End to the ends.
 *
 * @param from where the focus is
 */
export function listStep(count: number, from: number, key: string): number | null {
  const last = count - 1;
  const to = {
    ...{ ArrowRight: from + 1, ArrowDown: from + 1, ArrowLeft: from - 1, ArrowUp: from - 1 },
    ...{ Home: 0, End: last },
  }[key];
  return to === undefined || to < 0 || to > last || to === from ? null : to;
}
