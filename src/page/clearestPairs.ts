import type { CompanyCell } from './companyOf.ts';

/**
 * Of some pairs those whose agreement and contradiction differ most, at most so many; those that differ by as much are there
 * together or not at all. All where none differs more than the rest.
 */
export function clearestPairs(pairs: readonly CompanyCell[], most: number): readonly CompanyCell[] {
  if (pairs.length <= most) return pairs;
  const inOrder = pairs.map(balance).sort((a, b) => b - a);
  const first = inOrder[most] ?? 0;
  const clearer = pairs.filter((pair) => balance(pair) > first);
  return clearer.length === 0 ? pairs : clearer;
}

function balance({ agree, contradict }: CompanyCell): number {
  return Math.abs(agree - contradict);
}
