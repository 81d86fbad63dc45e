import { dayNumber } from './dayNumber.ts';
import { dayOfNumber } from './dayOfNumber.ts';

/** The Monday with which the week of a day begins (ISO 8601), `YYYY-MM-DD`. */
export function weekOf(day: string): string {
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  const sinceMonday = (((number + 3) % 7) + 7) % 7;
  return dayOfNumber(number - sinceMonday);
}
