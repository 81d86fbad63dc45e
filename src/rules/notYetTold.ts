import type { Fault, Path } from '../errors.ts';

/** Rules on what is missing. Where an entry has a fault already, that fault says what is missing. */
const ABOUT_LACKING = new Set([
  'recordIsComplete',
  'claimHasEvidence',
  'proposalHasWords',
  'coordinatesAreOnEarth',
  'leavingOutHasAReason',
]);

/**
 * Faults without those that follow from others, which were found when what somebody wrote was read: so one slip is one
 * fault.
 */
export function notYetTold(faults: readonly Fault[], known: readonly Pick<Fault, 'at'>[]): readonly Fault[] {
  return faults.filter(({ rule, at }) => !known.some((one) => covers(one.at, at, ABOUT_LACKING.has(rule))));
}

function covers(known: Path, at: Path, isAboutLacking: boolean): boolean {
  if (known.length === 0) return false;
  return isWithin(at, known) || (isAboutLacking && isWithin(known, at));
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((step, i) => step === inner[i]);
}
