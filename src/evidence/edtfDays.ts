/** The first and the last day on which something may have happened, as `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What `edtfDays` gives for the ends of open intervals. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

/** A year, a month or a day; X leaves its last digits open, and a mark behind it says how sure it is. */
const DATE = /^(?<year>\d{4}|\d{3}X|\d\dXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?[?~%]?$/;

/**
 * The days that a date in EDTF (ISO 8601-2) spans, or null for what is none; `dateFault` says why.
 *
 * Of the standard these are taken: days, months and years; `X` for their last digits, as in `202X` or `2025-08-XX`; one of
 * the marks `?`, `~` and `%` at the end; and intervals of two such dates, of which one may be open (`..`) or unknown
 * (empty). Those reach to the years 0000 and 9999. Other forms cannot be told in days, or are taken by one reader for
 * this and by another for that. What says nothing of when is no date either.
 */
export function edtfDays(date: string): Days | null {
  const [from = '', to, ...more] = date.split('/');
  if (to === undefined) return daysOfOne(from);
  if (more.length > 0 || (isOpen(from) && isOpen(to))) return null;
  const start = isOpen(from) ? { first: FIRST_DAY, last: FIRST_DAY } : daysOfOne(from);
  const end = isOpen(to) ? { first: LAST_DAY, last: LAST_DAY } : daysOfOne(to);
  if (!start || !end || start.first >= end.first) return null;
  if (start.first.startsWith('0000') && end.last.startsWith('9999')) return null;
  return { first: start.first, last: end.last };
}

/** A day of a date; null where it stands for an end that is open. */
export function knownDay(day: string | null): string | null {
  return day === FIRST_DAY || day === LAST_DAY ? null : day;
}

/** The last day of a date: claims are ordered by it. Null without a date, or where it is none. */
export function lastDay(date: string | null): string | null {
  return date === null ? null : (edtfDays(date)?.last ?? null);
}

/** The day after one, both as `YYYY-MM-DD`; the last one stays. */
export function dayAfter(day: string): string {
  if (day >= LAST_DAY) return day;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** Whether an end of an interval says only that there is none, or that nobody knows it. */
function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function daysOfOne(date: string): Days | null {
  const { year, month, day } = DATE.exec(date)?.groups ?? {};
  if (year === undefined || /X.*\d/.test(date)) return null;
  const first = { year: year.replaceAll('X', '0'), month: known(month) ?? '01', day: known(day) ?? '01' };
  const last = { year: year.replaceAll('X', '9'), month: known(month) ?? '12', day: '31' };
  if (first.month < '01' || first.month > '12') return null;
  last.day = String(daysIn(Number(last.year), Number(last.month)));
  if (first.day < '01' || first.day > last.day) return null;
  if (known(day) !== null) last.day = first.day;
  return { first: written(first), last: written(last) };
}

function known(digits: string | undefined): string | null {
  return digits === undefined || digits === 'XX' ? null : digits;
}

function written({ year, month, day }: { year: string; month: string; day: string }): string {
  return `${year}-${month}-${day}`;
}

/** Of the Gregorian calendar, which the standard uses for every year. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
