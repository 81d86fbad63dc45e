import type { DiagramPosition } from '../../../diagrams/DiagramView.ts';
import type { Stance } from '../../../diagrams/encoding.ts';

/** How many positions are for something and how many against it; what is no longer held, or neither, is not counted. */
export interface Tally {
  readonly for: number;
  /** Objecting to it, or doubting it. */
  readonly against: number;
}

export const sides = ['for', 'against'] as const satisfies readonly (keyof Tally)[];

/** Which side a stance is on, or null of one that takes none. */
export function sideOf(stance: Stance): keyof Tally | null {
  if (stance === 'PROPOSES' || stance === 'SUPPORTS') return 'for';
  return stance === 'SCEPTICAL' || stance === 'OBJECTS' ? 'against' : null;
}

/** Counts positions by their side. */
export function tally(positions: readonly Pick<DiagramPosition, 'stance' | 'former'>[]): Tally {
  const on = (side: keyof Tally) =>
    positions.filter(({ stance, former }) => !former && sideOf(stance) === side).length;
  return { for: on('for'), against: on('against') };
}

/** How much sides disagree: the number of positions on the smaller one. */
export function disagreement({ for: pro, against }: Tally): number {
  return Math.min(pro, against);
}
