import { MS_OF_DAY } from './dayNumber.ts';

/** The day, `YYYY-MM-DD`, that is so many days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  return new Date(number * MS_OF_DAY).toISOString().slice(0, 10);
}
