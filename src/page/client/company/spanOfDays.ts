import { dayNumber } from '../../../analysis/dayNumber.ts';
import { knownDay } from '../../../evidence/edtfDays.ts';
import type { SaidSpanAnswer } from '../../operations/saidSpan.ts';
import type { Span } from '../timeline/axisTicks.ts';

/** All days on which words were said, two at least; null where it is not known from when or until when. */
export function spanOfDays({
  firstDay,
  lastDay,
}: Pick<SaidSpanAnswer['all'], 'firstDay' | 'lastDay'>): Span | null {
  const [first, last] = [knownDay(firstDay), knownDay(lastDay)];
  if (first === null || last === null) return null;
  const whole = { first: dayNumber(first), last: dayNumber(last) };
  return whole.first < whole.last ? whole : null;
}
