export const MS_OF_DAY = 86_400_000;

/** How many days a day, `YYYY-MM-DD`, is after 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_OF_DAY;
}
