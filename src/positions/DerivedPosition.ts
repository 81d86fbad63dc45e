/** Where one actor stands, or stood for a time, on one target. */
export interface DerivedPosition {
  readonly stance: string;
  readonly former: boolean;
  /** A former one, and words say so: `used to`, or a change of mind. */
  readonly givenUp: boolean;
  /** How many earlier positions of the same stance there are. */
  readonly earlier: number;
  /** There is a later one: the stance was taken up again. */
  readonly resumed: boolean;
  /** Its place among the positions of the actor on the target, from 1; those of today share the last. */
  readonly step: number;
  readonly mixed: boolean;
  readonly hedged: boolean;
  readonly reported: boolean;
  readonly since: string | null;
  /** The first day on which words of its unbroken run may have been said, as `YYYY-MM-DD`, or null where none is dated. */
  readonly saidFirst: string | null;
  /** The last such day. */
  readonly saidLast: string | null;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
}
