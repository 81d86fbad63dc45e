const MILLISECONDS = 86_400_000;

/** Days since 1 January 1970, of a day as `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** The day of a number, as `YYYY-MM-DD`. */
export function dayOfNumber(number: number): string {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}

/** The first day of the month that is `months` after the one of a day, as a number. */
export function monthAfter(number: number, months: number): number {
  const date = new Date(number * MILLISECONDS);
  return Date.UTC(2000, date.getUTCMonth() + (date.getUTCFullYear() - 2000) * 12 + months, 1) / MILLISECONDS;
}
