/**
 * An order in which those stand beside each other who are near to one another, and far from those who are not: the places
 * of all of them. Groups are joined from the nearest on, by how near their members are on average, each time by the ends
 * that are nearest. The same likeness gives the same order.
 *
 * @param count of how many
 * @param likeness how near two of them are, by their places: the same both ways; below 0 where they are apart
 */
export function seriate(count: number, likeness: (one: number, other: number) => number): readonly number[] {
  let groups: (readonly number[])[] = Array.from({ length: count }, (_one, place) => [place]);
  while (groups.length > 1) {
    const { one, other } = nearest(groups, likeness);
    const joined = joinedBest(groups[one] ?? [], groups[other] ?? [], likeness);
    groups = groups.flatMap((group, place) => (place === other ? [] : place === one ? [joined] : [group]));
  }
  return groups[0] ?? [];
}

type Likeness = (one: number, other: number) => number;

/** Of several pairs that are as near, the first. */
function nearest(groups: readonly (readonly number[])[], likeness: Likeness) {
  let best = { one: 0, other: 1, near: Number.NEGATIVE_INFINITY };
  for (const [one, group] of groups.entries()) {
    for (let other = one + 1; other < groups.length; other += 1) {
      const near = average(group, groups[other] ?? [], likeness);
      if (near > best.near) best = { one, other, near };
    }
  }
  return best;
}

function average(group: readonly number[], other: readonly number[], likeness: Likeness): number {
  let sum = 0;
  for (const a of group) for (const b of other) sum += likeness(a, b);
  return sum / (group.length * other.length);
}

/** Both behind each other, turned so that their nearest ends meet. */
function joinedBest(
  group: readonly number[],
  other: readonly number[],
  likeness: Likeness,
): readonly number[] {
  const ways = [group, group.toReversed()].flatMap((first) =>
    [other, other.toReversed()].map((second) => [first, second] as const),
  );
  const near = ([first, second]: (typeof ways)[number]) => likeness(first.at(-1) ?? 0, second[0] ?? 0);
  const [best] = ways.toSorted((a, b) => near(b) - near(a));
  return best === undefined ? group : best.flat();
}
