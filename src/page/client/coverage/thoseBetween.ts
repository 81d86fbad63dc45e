interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Those of some things whose stretch of a text has something between two of its code points.
 *
 * @param all in the order of the text, no stretch over another
 */
export function thoseBetween<One>(
  all: readonly One[],
  stretchOf: (one: One) => Stretch,
  from: number,
  to: number,
): readonly One[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && stretchOf(one).end <= from) low = middle + 1;
    else high = middle;
  }
  const found: One[] = [];
  for (let i = low; i < all.length; i += 1) {
    const one = all[i];
    if (one === undefined || stretchOf(one).start >= to) break;
    found.push(one);
  }
  return found;
}
