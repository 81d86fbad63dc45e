import { byCodePoint } from './byCodePoint.ts';
import type { CountedStances, GradeCounts } from './CountedStances.ts';
import type { NetworkTie } from './NetworkTie.ts';
import { sumOf } from './sumOf.ts';

/** What a tie between two of a kind says. */
export type OneModeOf = 'IGNORE' | 'CONGRUENCE' | 'CONFLICT' | 'SUBTRACT';

/** What a tie between two of a kind is divided by. */
export type OneModeNormalization = 'NONE' | 'AVERAGE' | 'JACCARD' | 'COSINE';

/** What two things have in common, added up over the columns. */
interface Common {
  readonly shared: string[];
  weight: number;
  /** How much of the first, and of the second, stands where the other stands with the same grade; and the products. */
  ofFirst: number;
  ofSecond: number;
  product: number;
}

/**
 * Ties between the rows of what was counted, as the Discourse Network Analyzer 3 computes them. With n the number of a
 * thing's statements:
 * - IGNORE multiplies how often each speaks of a column, whatever it says; CONGRUENCE weighs this by how near their grades
 *   are, 1 − |k − k'| ÷ range; CONFLICT by how far; SUBTRACT is congruence − conflict.
 * - AVERAGE divides by (n + n') ÷ 2, COSINE by n × n', as that program does under this name; JACCARD by what only one of
 *   the two says, and the product of what both do.
 *
 * Those whose weight is 0 are left out. In the order of `from`, then `to`.
 *
 * @param most how many pairs may have something in common
 * @returns null where there are more
 */
export function oneModeTies(
  { byRow, range }: CountedStances,
  of: OneModeOf,
  normalization: OneModeNormalization,
  most: number = Number.POSITIVE_INFINITY,
): readonly NetworkTie[] | null {
  const inCommon = commonOf({ byRow, range }, of, most);
  if (inCommon === null) return null;
  const statements = new Map(
    [...byRow].map(([row, cells]) => [row, sumOf([...cells.values()].map((cell) => sumOf(cell.values())))]),
  );
  const ties: NetworkTie[] = [];
  for (const [from, others] of inCommon)
    for (const [to, common] of others) {
      const norm = normOf(normalization, common, statements.get(from) ?? 0, statements.get(to) ?? 0);
      const weight = norm === 0 ? 0 : common.weight / norm;
      if (weight !== 0) ties.push({ from, to, weight, shared: common.shared.toSorted(byCodePoint) });
    }
  return ties.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to));
}

function normOf(
  normalization: OneModeNormalization,
  { ofFirst, ofSecond, product }: Common,
  first: number,
  second: number,
): number {
  switch (normalization) {
    case 'NONE':
      return 1;
    case 'AVERAGE':
      return (first + second) / 2;
    case 'COSINE':
      return first * second;
    case 'JACCARD':
      return first - ofFirst + (second - ofSecond) + product;
  }
}

/** For each pair that has a column in common, the first before the second. Null for more than so many. */
function commonOf(
  { byRow, range }: CountedStances,
  of: OneModeOf,
  most: number,
): ReadonlyMap<string, ReadonlyMap<string, Common>> | null {
  const byColumn = new Map<string, (readonly [row: string, cell: GradeCounts])[]>();
  for (const row of [...byRow.keys()].sort(byCodePoint))
    for (const [column, cell] of byRow.get(row) ?? []) {
      const held = byColumn.get(column) ?? [];
      held.push([row, cell]);
      byColumn.set(column, held);
    }
  const pairs = new Map<string, Map<string, Common>>();
  let count = 0;
  for (const [column, held] of byColumn)
    for (const [place, [first, itsCell]] of held.entries()) {
      const others = pairs.get(first) ?? new Map<string, Common>();
      pairs.set(first, others);
      for (const [second, otherCell] of held.slice(place + 1)) {
        const known = others.get(second);
        if (known === undefined) count += 1;
        if (count > most) return null;
        const common = known ?? { shared: [], weight: 0, ofFirst: 0, ofSecond: 0, product: 0 };
        others.set(second, common);
        common.shared.push(column);
        addCell(common, itsCell, otherCell, of, range);
      }
    }
  return pairs;
}

function addCell(
  common: Common,
  first: GradeCounts,
  second: GradeCounts,
  of: OneModeOf,
  range: number,
): void {
  for (const [grade, count] of first) {
    for (const [other, otherCount] of second) {
      const apart = range === 0 ? 0 : Math.abs(grade - other) / range;
      common.weight += count * otherCount * weightOf(of, apart);
    }
    const same = second.get(grade);
    if (same === undefined) continue;
    common.ofFirst += count;
    common.ofSecond += same;
    common.product += count * same;
  }
}

/** @param apart how far two grades are apart, from 0 to 1 */
function weightOf(of: OneModeOf, apart: number): number {
  switch (of) {
    case 'IGNORE':
      return 1;
    case 'CONGRUENCE':
      return 1 - apart;
    case 'CONFLICT':
      return apart;
    case 'SUBTRACT':
      return 1 - 2 * apart;
  }
}
