import { pairsOf } from './pairsOf.ts';

/**
 * The share of the pairs in one group that stay together in other partitions, on average: how stable a split is. Null
 * where no two are together.
 */
export function shareTogether(
  groupOf: ReadonlyMap<string, number>,
  others: readonly ReadonlyMap<string, number>[],
): number | null {
  const groups = Map.groupBy([...groupOf.keys()], (node) => groupOf.get(node));
  let pairs = 0;
  for (const { length } of groups.values()) pairs += pairsOf(length);
  if (pairs === 0 || others.length === 0) return null;
  let stay = 0;
  for (const other of others)
    for (const nodes of groups.values())
      for (const { length } of Map.groupBy(nodes, (node) => other.get(node)).values())
        stay += pairsOf(length);
  return stay / (pairs * others.length);
}
