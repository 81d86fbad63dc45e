import { dayNumber } from '../analysis/dayNumber.ts';
import { daysOf } from '../analysis/daysOf.ts';
import type { NetworkClaim } from '../analysis/NetworkClaim.ts';
import { type FoundNetwork, networkOf } from '../analysis/networkOf.ts';
import { type DayWindow, slidingWindows } from '../analysis/slidingWindows.ts';
import { DemarcheError } from '../errors.ts';
import type { NetworkArguments } from './networkArguments.ts';

const MOST_WINDOWS = 100;

/** A network, and those of windows of days. */
export interface NetworkSlices {
  readonly whole: FoundNetwork;
  readonly days: DayWindow | null;
  /** How many claims take no side; how many of the others have no day. */
  readonly sideless: number;
  readonly undated: number;
  readonly windows: readonly { readonly days: DayWindow; readonly network: FoundNetwork }[];
  readonly remarks: readonly string[];
}

/**
 * Makes the networks that a field asks for.
 *
 * @param most how many ties there may be, those of all windows together
 * @param turn called between windows, so that others have their turn; throws where nobody waits any longer
 * Throws OPERATION_TOO_LARGE for more ties, or more windows than 100.
 */
export async function networkSlices(
  { field, kind, counting, window, most }: Sought,
  claims: readonly NetworkClaim[],
  turn: () => Promise<void>,
): Promise<NetworkSlices> {
  let ties = 0;
  const made = (of: readonly NetworkClaim[]) => {
    const found = networkOf(of, kind, counting, most - ties);
    if (found === null) throw tooManyTies(field, most);
    ties += found.ties.length;
    return found;
  };
  const whole = made(claims);
  const days = daysOf(whole.claims);
  const sideless = claims.filter(({ stance }) => !counting.grades.has(stance)).length;
  const undated = whole.claims.filter(({ day }) => day === null).length;
  const wanted =
    window === null || days === null ? [] : slidingWindows(days, window.days, window.step, MOST_WINDOWS);
  if (wanted === null) throw tooManyWindows(field, days);
  const windows: { days: DayWindow; network: FoundNetwork }[] = [];
  for (const slice of wanted) {
    await turn();
    const within = claims.filter(({ day }) => day !== null && day >= slice.from && day <= slice.to);
    windows.push({ days: slice, network: made(within) });
  }
  return { whole, days, sideless, undated, windows, remarks: remarksOn(window, days, undated) };
}

interface Sought extends NetworkArguments {
  readonly most: number;
}

function remarksOn(window: Sought['window'], days: DayWindow | null, undated: number): readonly string[] {
  if (window === null) return [];
  if (days === null) return ['No claim has a day: there are no windows.'];
  const length = dayNumber(days.to) - dayNumber(days.from) + 1;
  return [
    ...(window.days > length
      ? [
          `The window of ${window.days} days is longer than the claims, which are of ${length === 1 ? '1 day' : `${length} days`}, ${days.from} to ${days.to}: it is one window.`,
        ]
      : []),
    ...(window.step > window.days ? [`Between windows ${window.step - window.days} days are left out.`] : []),
    ...(undated > 0 ? [`${undated} of the claims have no day and stand in no window.`] : []),
  ];
}

function tooManyTies(field: string, allowed: number): DemarcheError {
  return new DemarcheError(
    'OPERATION_TOO_LARGE',
    `"${field}" gives at most ${allowed} ties, those of all windows together, and here are more. Narrow it by filter: { issue: … } or { publishedFrom: …, publishedTo: … }, or ask for fewer windows.`,
    { details: { limit: 'ties', allowed, field } },
  );
}

function tooManyWindows(field: string, days: DayWindow | null): DemarcheError {
  return new DemarcheError(
    'OPERATION_TOO_LARGE',
    `"${field}" gives at most ${MOST_WINDOWS} windows, and from ${days?.from} to ${days?.to} there would be more. Take a longer "step", or narrow it by filter: { publishedFrom: …, publishedTo: … }.`,
    { details: { limit: 'windows', allowed: MOST_WINDOWS, field } },
  );
}
