/**
 * How many pairs of edges cross between two columns, where edges that share an end do not (each has a port of
 * its own, in the order of the other ends).
 *
 * @param edges for each edge the places of its ends in the left and in the right column
 */
export function countCrossings(edges: readonly (readonly [number, number])[]): number {
  let crossings = 0;
  edges.forEach(([left, right], index) => {
    for (let other = index + 1; other < edges.length; other += 1) {
      const [l, r] = edges[other] ?? [left, right];
      if ((left - l) * (right - r) < 0) crossings += 1;
    }
  });
  return crossings;
}
