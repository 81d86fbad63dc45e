/** How one token of a quotation, or of where it is looked for, has changed. */
export interface TokenChange {
  /** Null where it came. */
  readonly before: number | null;
  /** Null where it went. */
  readonly after: number | null;
}

/** The stretch of some tokens that is nearest to others. */
export interface AlignedTokens {
  /** The first of the stretch. */
  readonly start: number;
  /** Behind the last. */
  readonly end: number;
  /** What all changes cost together. */
  readonly cost: number;
  readonly changes: readonly TokenChange[];
}

/** What changes cost. */
export interface ChangeCosts {
  /** That a token comes or goes. */
  weight(id: number): number;
  /** That one takes the place of another, which it is unlike; infinite where it cannot. */
  exchange(before: number, after: number): number;
}

const SAME = 1;
const GONE = 2;
const CAME = 3;

/**
 * Fitting alignment: the whole of `sought` against any stretch of `within`. The first and the last token may not go: else
 * nobody could tell where the stretch begins and ends. The cost is infinite where there is none.
 */
export function alignTokens(
  sought: ArrayLike<number>,
  within: ArrayLike<number>,
  { weight, exchange }: ChangeCosts,
): AlignedTokens {
  const width = within.length + 1;
  const steps = new Uint8Array((sought.length + 1) * width);
  let costs = new Float64Array(width);
  let next = new Float64Array(width);
  for (let i = 0; i < sought.length; i += 1) {
    const before = sought[i] ?? -1;
    const isAtEdge = i === 0 || i === sought.length - 1;
    const going = isAtEdge ? Number.POSITIVE_INFINITY : weight(before);
    next[0] = (costs[0] ?? 0) + going;
    steps[(i + 1) * width] = GONE;
    for (let j = 0; j < within.length; j += 1) {
      const after = within[j] ?? -1;
      const same = (costs[j] ?? 0) + (before === after ? 0 : exchange(before, after));
      const gone = (costs[j + 1] ?? 0) + going;
      const came = (next[j] ?? 0) + weight(after);
      const least = Math.min(same, gone, came);
      next[j + 1] = least;
      steps[(i + 1) * width + j + 1] = least === same ? SAME : least === gone ? GONE : CAME;
    }
    [costs, next] = [next, costs];
  }
  let end = 0;
  for (let j = 0; j < width; j += 1) if ((costs[j] ?? 0) < (costs[end] ?? 0)) end = j;
  const changes: TokenChange[] = [];
  let i = Number.isFinite(costs[end]) ? sought.length : 0;
  let j = end;
  while (i > 0) {
    const step = steps[i * width + j];
    if (step !== CAME) i -= 1;
    if (step !== GONE) j -= 1;
    const before = step === CAME ? null : (sought[i] ?? null);
    const after = step === GONE ? null : (within[j] ?? null);
    if (before !== after) changes.push({ before, after });
  }
  return { start: j, end, cost: costs[end] ?? 0, changes: changes.reverse() };
}
