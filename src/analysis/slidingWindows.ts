import { dayNumber } from './dayNumber.ts';
import { dayOfNumber } from './dayOfNumber.ts';

/** Some days, the last one included. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * Windows of so many days over a span, each `step` days after the one before. The first begins with the span; the last is
 * the first that reaches its end. A window that is longer than the span is one window, of its own length.
 *
 * @param most how many windows there may be
 * @returns null where there would be more
 */
export function slidingWindows(
  span: DayWindow,
  days: number,
  step: number,
  most: number = Number.POSITIVE_INFINITY,
): readonly DayWindow[] | null {
  const [first, last] = [dayNumber(span.from), dayNumber(span.to)];
  const count = 1 + Math.max(0, Math.ceil((last - first + 1 - days) / step));
  if (count > most) return null;
  return Array.from({ length: count }, (_one, place) => {
    const from = first + place * step;
    return { from: dayOfNumber(from), to: dayOfNumber(from + days - 1) };
  });
}
