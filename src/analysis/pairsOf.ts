/** How many pairs so many make. */
export function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
