import type { Days } from '../evidence/edtfDays.ts';

/** What positions are derived from: an accepted claim of one actor on one target. */
export interface HeldClaim {
  readonly id: string;
  readonly stance: string;
  readonly former: boolean;
  readonly hedged: boolean;
  /** Another actor reports that the holder holds it. */
  readonly reported: boolean;
  /** Of each accepted claim that supersedes it, the day that one counts under, or null. */
  readonly supersededOn: readonly (string | null)[];
  /** The ids of the claims that it supersedes. */
  readonly supersedes: readonly string[];
  readonly saidAt: string | null;
  /** The days on which it may have been said, as `saidAt` tells, or null. */
  readonly said: Days | null;
  /** The day it counts under, for order only, or null. */
  readonly day: string | null;
  /** The one order of claims. */
  readonly order: string;
}
