import { byCodePoint } from './byCodePoint.ts';
import type { CountedStances, GradeCounts } from './CountedStances.ts';
import type { NetworkTie } from './NetworkTie.ts';
import { sumOf } from './sumOf.ts';

/** What a tie between an actor and a target says. */
export type TwoModeOf = 'IGNORE' | 'SUBTRACT' | 'COMBINE';

/** What a tie between an actor and a target is divided by. */
export type TwoModeNormalization = 'NONE' | 'ACTIVITY' | 'PROMINENCE';

/**
 * Ties between actors and targets, as the Discourse Network Analyzer 3 computes them: IGNORE counts the statements,
 * SUBTRACT those for less those against, COMBINE says which there are, 1 for, 2 against and 3 both. ACTIVITY divides by the
 * number of the actor's statements, PROMINENCE by that of the statements on the target; what is combined is not divided.
 * With grades other than two sides SUBTRACT adds up 2 × grade − 1 of a range from 0 to 1.
 *
 * Those whose weight is 0 are left out. In the order of the actors, then the targets.
 *
 * @param counted with actors as rows
 * @param lowest the least of all grades that can be given
 */
export function twoModeTies(
  { byRow, range }: CountedStances,
  of: TwoModeOf,
  normalization: TwoModeNormalization,
  lowest = 0,
): readonly NetworkTie[] {
  const onTarget = new Map<string, number>();
  for (const cells of byRow.values())
    for (const [target, cell] of cells)
      onTarget.set(target, (onTarget.get(target) ?? 0) + sumOf(cell.values()));
  const side = (grade: number) => (range === 0 ? 1 : (2 * (grade - lowest)) / range - 1);
  const ties: NetworkTie[] = [];
  for (const [from, cells] of byRow) {
    const statements = sumOf([...cells.values()].map((cell) => sumOf(cell.values())));
    const norms = {
      NONE: () => 1,
      ACTIVITY: () => statements,
      PROMINENCE: (to: string) => onTarget.get(to) ?? 0,
    };
    for (const [to, cell] of cells) {
      const norm = of === 'COMBINE' ? 1 : norms[normalization](to);
      const weight = norm === 0 ? 0 : weightOf(of, cell, side) / norm;
      if (weight !== 0) ties.push({ from, to, weight, shared: [] });
    }
  }
  return ties.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to));
}

/** @param side from -1, against, to 1, for */
function weightOf(of: TwoModeOf, cell: GradeCounts, side: (grade: number) => number): number {
  switch (of) {
    case 'IGNORE':
      return sumOf(cell.values());
    case 'SUBTRACT':
      return sumOf([...cell].map(([grade, count]) => count * side(grade)));
    case 'COMBINE': {
      const sides = [...cell.keys()].map(side);
      return (sides.some((one) => one > 0) ? 1 : 0) + (sides.some((one) => one < 0) ? 2 : 0);
    }
  }
}
