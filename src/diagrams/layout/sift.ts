/**
 * Moves each item of a column in turn to the place where its edges cross fewest others, until nothing gets
 * better. Ties keep an item where it is, so the result depends on nothing but the input.
 *
 * @param ends for each item, in the present order, the places of its edges' far ends
 * @param pinned how many items at the start stay where they are
 * @returns the places of the items in their new order
 */
export function sift(ends: readonly (readonly number[])[], pinned = 0): number[] {
  const cost = ends.map((a) => ends.map((b) => inversions(a, b)));
  const excess = (before: number, after: number) =>
    (cost[before]?.[after] ?? 0) - (cost[after]?.[before] ?? 0);
  let order = ends.map((_, index) => index);
  for (let round = 0; round < 12; round += 1) {
    let moved = false;
    for (let item = pinned; item < ends.length; item += 1) {
      const others = order.filter((other) => other !== item);
      const present = order.indexOf(item);
      let change = 0;
      const changes = others.map((other) => {
        change += excess(other, item);
        return change;
      });
      const at = (place: number) => (place === 0 ? 0 : (changes[place - 1] ?? 0));
      let best = present;
      for (let place = pinned; place <= others.length; place += 1) if (at(place) < at(best)) best = place;
      if (best === present) continue;
      order = [...others.slice(0, best), item, ...others.slice(best)];
      moved = true;
    }
    if (!moved) break;
  }
  return order;
}

function inversions(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, a) => sum + second.filter((b) => b < a).length, 0);
}
