/**
 * How far two agree on what both stand on: 1 on all of it, -1 on nothing.
 *
 * @returns null where they have nothing in common
 */
export function agreementScore({ agree, contradict }: Agreeing): number | null {
  const both = agree + contradict;
  return both === 0 ? null : (agree - contradict) / both;
}

/** On how many targets two stand on the same side, and on how many on opposite ones. */
export interface Agreeing {
  readonly agree: number;
  readonly contradict: number;
}
