import { edtfDays } from './edtfDays.ts';

/** The last day of a date in EDTF, as `YYYY-MM-DD`: claims are ordered by it. Null without a date, or where it is none. */
export function lastDay(date: string | null): string | null {
  return daysOf(date)?.last ?? null;
}

/** The first and the last day of a date in EDTF. Null without a date, or where it is none. */
export function daysOf(date: string | null): { first: string; last: string } | null {
  const days = date === null ? null : edtfDays(date);
  return days && !('fault' in days) ? days : null;
}
