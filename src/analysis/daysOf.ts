import type { NetworkClaim } from './NetworkClaim.ts';
import type { DayWindow } from './slidingWindows.ts';

/** The first and the last day of claims; null where none has a day. */
export function daysOf(claims: readonly Pick<NetworkClaim, 'day'>[]): DayWindow | null {
  let found: DayWindow | null = null;
  for (const { day } of claims) {
    if (day === null) continue;
    found = found ?? { from: day, to: day };
    if (day < found.from) found = { ...found, from: day };
    if (day > found.to) found = { ...found, to: day };
  }
  return found;
}
