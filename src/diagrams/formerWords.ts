import type { DiagramPosition } from './DiagramView.ts';

/**
 * Why a position is a former one, in words: that it is no longer held is said only where words say so. Null of one that is
 * held.
 */
export function formerWords({
  former,
  givenUp,
  resumed,
}: Pick<DiagramPosition, 'former' | 'givenUp' | 'resumed'>): string | null {
  if (!former) return null;
  if (givenUp) return resumed ? 'given up, later taken up again' : 'no longer held';
  return resumed ? 'later words take another stance, then this one again' : 'later words take another stance';
}
