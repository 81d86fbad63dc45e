import { dayNumber } from '../../../analysis/dayNumber.ts';
import { FIRST_DAY, LAST_DAY } from '../../../evidence/edtfDays.ts';
import type { SaidSpanAnswer } from '../../operations/saidSpan.ts';
import type { Span } from '../timeline/axisTicks.ts';

/** All days on which words were said, two at least; null where it is not known from when or until when. */
export function spanOfDays({
  firstDay,
  lastDay,
}: Pick<SaidSpanAnswer['all'], 'firstDay' | 'lastDay'>): Span | null {
  if (firstDay === null || lastDay === null || firstDay === FIRST_DAY || lastDay === LAST_DAY) return null;
  const whole = { first: dayNumber(firstDay), last: dayNumber(lastDay) };
  return whole.first < whole.last ? whole : null;
}
