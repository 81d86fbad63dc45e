import type { Stance } from '../../diagrams/encoding.ts';
import type { CountedCell } from '../operations/overview.ts';

/** The sides of a bar from left to right, and on each the stances from its outer to its inner end. */
const LEFT: readonly Stance[] = ['OBJECTS', 'SCEPTICAL'];
const MIDDLE: readonly Stance[] = ['WITHDRAWS', 'UNDECIDED', 'DISCUSSES'];
const RIGHT: readonly Stance[] = ['CONDITIONAL', 'SUPPORTS', 'PROPOSES'];

/** A stretch of a bar: where it begins and how long it is, in hundredths of the width that the bar has. */
interface Stretch {
  readonly stance: Stance;
  readonly x: number;
  readonly width: number;
}

/** A cell as a diverging bar. */
interface Bar {
  readonly stretches: readonly Stretch[];
  /** Positions for (on a condition too), on neither side, and sceptical or against. */
  readonly sides: { readonly for: number; readonly neither: number; readonly against: number };
}

/**
 * The bar of a cell: half as long as its place, and shifted to the side that has more. What is on neither side stands
 * across the middle.
 */
export function barOf({ positions, stances }: Pick<CountedCell, 'positions' | 'stances'>): Bar {
  const held = (stance: Stance) => stances.find((one) => one.stance === stance)?.positions ?? 0;
  const sum = (side: readonly Stance[]) => side.reduce((all, stance) => all + held(stance), 0);
  const sides = { for: sum(RIGHT), neither: sum(MIDDLE), against: sum(LEFT) };
  if (positions === 0) return { stretches: [], sides };
  const share = (count: number) => (count / positions) * 50;
  let x = 50 - share(sides.against + sides.neither / 2);
  const stretches = [...LEFT, ...MIDDLE, ...RIGHT].flatMap((stance): Stretch[] => {
    const width = share(held(stance));
    if (width === 0) return [];
    const stretch = { stance, x, width };
    x += width;
    return [stretch];
  });
  return { stretches, sides };
}

const THINNEST = 4;
const THICKEST = 16;

/** How thick a bar is, in pixels: its height grows with the root of how many positions it stands for. */
export function thicknessOf(positions: number, most: number): number {
  return most === 0 ? 0 : Math.round(THINNEST + (THICKEST - THINNEST) * Math.sqrt(positions / most));
}
