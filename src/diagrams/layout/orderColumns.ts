import { countCrossings } from './countCrossings.ts';
import { sift } from './sift.ts';

/** Two columns to be ordered: nodes are numbers from 0, in the order of first mention. */
export interface Columns {
  readonly left: number;
  /** The right column's nodes in groups that stay together. */
  readonly groups: readonly Group[];
  readonly edges: readonly (readonly [left: number, right: number])[];
}

export interface Group {
  readonly members: readonly number[];
  /** How many of the first members stay at the top. */
  readonly pinned: number;
}

export interface ColumnOrder {
  readonly left: readonly number[];
  readonly groups: readonly Group[];
  readonly crossings: number;
}

const STARTS = 12;
const SWEEPS = 12;
/** How many busy nodes may stand first, from how many edges on, and how many crossings more than the fewest that may cost. */
const FIRST = { most: 3, edges: 3, cost: 1.5 };

/**
 * Orders both columns so that few edges cross, and busy nodes of the left column stand first: as many of the three busiest as
 * can, with at most half as many crossings again as there need be. Where even one would cost more, none does. Equal input
 * gives equal output.
 */
export function orderColumns(columns: Columns): ColumnOrder {
  const fewest = fewestCrossings(columns, []);
  const edges = Map.groupBy(columns.edges, ([left]) => left);
  const edgesOf = (node: number) => edges.get(node)?.length ?? 0;
  const busiest = numbers(columns.left)
    .filter((node) => edgesOf(node) >= FIRST.edges)
    .sort((a, b) => edgesOf(b) - edgesOf(a))
    .slice(0, FIRST.most);
  for (let count = busiest.length; count > 0; count -= 1) {
    const found = fewestCrossings(columns, busiest.slice(0, count));
    if (found.crossings <= fewest.crossings * FIRST.cost) return found;
  }
  return fewest;
}

/**
 * Barycentre sweeps from several starts, each followed by moving single nodes and whole groups for as long as that helps
 * (Sugiyama; sifting after Matuszewski and others). The starts are fixed.
 *
 * @param first nodes that stay at the top of the left column
 */
function fewestCrossings(columns: Columns, first: readonly number[]): ColumnOrder {
  const pinned = first.length;
  const left = [...first, ...numbers(columns.left).filter((node) => !first.includes(node))];
  let best = measured(columns, { left, groups: columns.groups });
  for (let start = 0; start < STARTS && best.crossings > 0; start += 1) {
    const random = generator(start);
    let order: Order =
      start === 0
        ? best
        : {
            left: best.left,
            groups: shuffled(columns.groups, random).map((group) => ({
              ...group,
              members: [
                ...group.members.slice(0, group.pinned),
                ...shuffled(group.members.slice(group.pinned), random),
              ],
            })),
          };
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) order = sweepOnce(columns, order, pinned);
    for (let round = 0, before = Infinity; round < 20; round += 1) {
      order = siftOnce(columns, order, pinned);
      const { crossings } = measured(columns, order);
      if (crossings >= before) break;
      before = crossings;
    }
    const found = measured(columns, order);
    if (found.crossings < best.crossings) best = found;
  }
  return best;
}

type Order = Pick<ColumnOrder, 'left' | 'groups'>;

function measured(columns: Columns, order: Order): ColumnOrder {
  const [left, right] = [placesOf(order.left), placesOf(order.groups.flatMap((group) => group.members))];
  const crossings = countCrossings(columns.edges.map(([l, r]) => [left(l), right(r)]));
  return { left: order.left, groups: order.groups, crossings };
}

function sweepOnce(columns: Columns, order: Order, pinned: number): Order {
  const left = [
    ...order.left.slice(0, pinned),
    ...byBarycentre(order.left.slice(pinned), endsOfLeft(columns, order)),
  ];
  const ends = endsOfRight(columns, { ...order, left });
  const groups = order.groups.map(({ members, pinned }) => ({
    members: [...members.slice(0, pinned), ...byBarycentre(members.slice(pinned), ends)],
    pinned,
  }));
  const places = byBarycentre(numbers(groups.length), (index) =>
    (groups[index]?.members ?? []).flatMap(ends),
  );
  return { left, groups: places.flatMap((index) => groups[index] ?? []) };
}

function siftOnce(columns: Columns, order: Order, pinned: number): Order {
  const leftEnds = endsOfLeft(columns, order);
  const left = sift(order.left.map(leftEnds), pinned).flatMap((place) => order.left[place] ?? []);
  const ends = endsOfRight(columns, { ...order, left });
  const groups = order.groups.map(({ members, pinned }) => ({
    members: sift(members.map(ends), pinned).flatMap((place) => members[place] ?? []),
    pinned,
  }));
  const places = sift(groups.map((group) => group.members.flatMap(ends)));
  return { left, groups: places.flatMap((place) => groups[place] ?? []) };
}

/** Sorted by the mean place of the far ends; a node without edges keeps its place. */
function byBarycentre(nodes: readonly number[], ends: (node: number) => readonly number[]): number[] {
  const most = Math.max(1, ...nodes.flatMap((node) => [...ends(node)]));
  return nodes
    .map((node, index) => {
      const far = ends(node);
      const mean = far.reduce((sum, place) => sum + place, 0) / far.length;
      return { node, mean: far.length === 0 ? (index / nodes.length) * most : mean };
    })
    .sort((a, b) => a.mean - b.mean)
    .map(({ node }) => node);
}

function endsOfLeft(columns: Columns, order: Order): (node: number) => readonly number[] {
  const place = placesOf(order.groups.flatMap((group) => group.members));
  return lists(columns.edges.map(([l, r]) => [l, place(r)]));
}

function endsOfRight(columns: Columns, order: Order): (node: number) => readonly number[] {
  const place = placesOf(order.left);
  return lists(columns.edges.map(([l, r]) => [r, place(l)]));
}

function lists(pairs: readonly (readonly [number, number])[]): (key: number) => readonly number[] {
  const byKey = Map.groupBy(pairs, ([key]) => key);
  const found = new Map([...byKey].map(([key, of]) => [key, of.map(([, value]) => value)]));
  return (key) => found.get(key) ?? [];
}

function placesOf(order: readonly number[]): (node: number) => number {
  const places = new Map(order.map((node, index) => [node, index]));
  return (node) => places.get(node) ?? 0;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A linear congruential generator (Numerical Recipes): other starts, the same every time. */
function generator(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
