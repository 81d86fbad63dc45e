import { dayNumber } from '../../../analysis/dayNumber.ts';
import { dayOfNumber } from '../../../analysis/dayOfNumber.ts';
import { monthAfter } from './monthAfter.ts';

/** Days by their numbers (see `dayNumber`), the last one included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export type AxisUnit = 'day' | 'month' | 'year';

interface AxisTicks {
  /** What a label names. */
  readonly unit: AxisUnit;
  /** Numbers of the days on which a tick stands, in order. */
  readonly days: readonly number[];
}

const YEAR = 12;
/** How far ticks may stand apart: days, then months. */
const DAYS = [1, 2, 7, 14] as const;
const MONTHS = [
  1,
  2,
  3,
  6,
  1 * YEAR,
  2 * YEAR,
  5 * YEAR,
  10 * YEAR,
  20 * YEAR,
  50 * YEAR,
  100 * YEAR,
] as const;
const MOST_MONTHS = 1000 * YEAR;

const MONDAY = dayNumber('1970-01-05');

/**
 * Where ticks stand on an axis of time: as close as `most` allows, on the beginnings of days, weeks, months or years, at
 * multiples of their distance.
 *
 * @param most how many have room, 1 at least
 */
export function axisTicks(span: Span, most: number): AxisTicks {
  for (const step of DAYS) {
    const days = every(step, span);
    if (days.length <= most) return { unit: 'day', days };
  }
  for (const step of MONTHS) {
    const days = everyMonths(step, span);
    if (days.length <= most) return { unit: step < YEAR ? 'month' : 'year', days };
  }
  return { unit: 'year', days: everyMonths(MOST_MONTHS, span) };
}

function every(step: number, { first, last }: Span): number[] {
  // No axis has room for more days; years of them need not be listed to know that.
  if ((last - first) / step > 400) return Array.from({ length: 401 }, (_, i) => first + i);
  const start = MONDAY + Math.ceil((first - MONDAY) / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, i) => start + i * step,
  );
}

function everyMonths(step: number, { first, last }: Span): number[] {
  const [year = 0, month = 1] = dayOfNumber(first).split('-').map(Number);
  const index = year * YEAR + month - 1;
  const days: number[] = [];
  for (let months = Math.floor(index / step) * step - index; ; months += step) {
    const day = monthAfter(first, months);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}
