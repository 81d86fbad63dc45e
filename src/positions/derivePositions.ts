import type { DerivedPosition } from './DerivedPosition.ts';
import { deriveRuns } from './deriveRuns.ts';
import type { HeldClaim } from './HeldClaim.ts';

/** The positions of one actor on one target, from all accepted claims of that actor on it: see `deriveRuns`. */
export function derivePositions(claims: readonly HeldClaim[]): readonly DerivedPosition[] {
  return deriveRuns(claims).map(({ position }) => position);
}
