import type { DiagramPosition } from '../DiagramView.ts';
import { qualifiersOf } from '../describePosition.ts';
import { encoding } from '../encoding.ts';
import { sizes } from './sizes.ts';
import { textWidth } from './textWidth.ts';

/** The room for a mark in pixels: the estimate for text is far too generous for its signs. */
export function markWidth(mark: string): number {
  return Math.min(textWidth(mark, sizes.markFont, true), sizes.markWidth);
}

/** A sign of a position, and how far right of the first one it stands. */
export interface PlacedSign {
  readonly sign: string;
  readonly x: number;
}

/** The mark of a position, what qualifies it, and how wide they are together, in pixels. */
export function placeSigns(position: Pick<DiagramPosition, 'stance' | 'reported' | 'hedged' | 'mixed'>): {
  readonly signs: readonly PlacedSign[];
  readonly width: number;
} {
  const { mark } = encoding[position.stance];
  const qualifiers = qualifiersOf(position);
  const after = markWidth(mark) + (qualifiers.length === 0 ? 0 : 1);
  return {
    signs: [
      { sign: mark, x: 0 },
      ...qualifiers.map((sign, index) => ({ sign, x: after + index * sizes.qualifierWidth })),
    ],
    width: after + qualifiers.length * sizes.qualifierWidth,
  };
}
