const MS_OF_DAY = 86_400_000;

/** How many days a day, `YYYY-MM-DD`, is after 1970-01-01. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // `Date.UTC` takes years below 100 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, date) / MS_OF_DAY;
}
