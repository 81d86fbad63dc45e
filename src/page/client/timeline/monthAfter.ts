import { MS_OF_DAY } from '../../../analysis/dayNumber.ts';

/** The first day of the month that is `months` after the one of a day, as a number. */
export function monthAfter(number: number, months: number): number {
  const date = new Date(number * MS_OF_DAY);
  return Date.UTC(2000, date.getUTCMonth() + (date.getUTCFullYear() - 2000) * 12 + months, 1) / MS_OF_DAY;
}
