import type { DiagramPosition } from '../../../diagrams/DiagramView.ts';
import { stances } from '../../../diagrams/encoding.ts';

type Held = Pick<DiagramPosition, 'former' | 'stance'>;

/** Sorts positions: what is held now first, in the order of stances, then what was held before. */
export function compareHeld(a: Held, b: Held): number {
  return Number(a.former) - Number(b.former) || stances.indexOf(a.stance) - stances.indexOf(b.stance);
}
