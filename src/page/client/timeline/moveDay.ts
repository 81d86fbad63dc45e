import { dayOfNumber } from '../../../analysis/dayOfNumber.ts';
import type { AxisUnit, Span } from './axisTicks.ts';
import { monthAfter } from './monthAfter.ts';

/** What one press of an arrow key moves an end of a span by. */
function unitOf({ first, last }: Span): AxisUnit {
  const days = last - first;
  return days <= 100 ? 'day' : days <= 3700 ? 'month' : 'year';
}

const MONTHS = { month: 1, year: 12 } as const;
const LARGER = { day: 'month', month: 'year', year: 'year' } as const;

/**
 * Where a key moves an end of a span of days, or null where it moves nothing: arrows by a unit, Page Up and Page Down by
 * the next larger one, Home and End to the ends of all days. A first day moves to the beginning of a month or year, a
 * last day to the end of one.
 */
export function moveDay(end: 'from' | 'to', day: number, key: string, whole: Span): number | null {
  const unit = unitOf(whole);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(whole, moved(end, day, unit, 1));
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(whole, moved(end, day, unit, -1));
    case 'PageUp':
      return within(whole, moved(end, day, LARGER[unit], 1));
    case 'PageDown':
      return within(whole, moved(end, day, LARGER[unit], -1));
    case 'Home':
      return whole.first;
    case 'End':
      return whole.last;
    default:
      return null;
  }
}

function moved(end: 'from' | 'to', day: number, unit: AxisUnit, by: 1 | -1): number {
  if (unit === 'day') return day + by;
  // The last day of a month is the one before the first of the next: both ends move along firsts.
  const shift = end === 'to' ? 1 : 0;
  const at = day + shift;
  const start = beginning(at, unit);
  const goal = by === 1 || start === at ? monthAfter(start, by * MONTHS[unit]) : start;
  return goal - shift;
}

function beginning(day: number, unit: 'month' | 'year'): number {
  const month = monthAfter(day, 0);
  return unit === 'month' ? month : monthAfter(month, -Number(dayOfNumber(month).slice(5, 7)) + 1);
}

function within({ first, last }: Span, day: number): number {
  return Math.min(last, Math.max(first, day));
}
