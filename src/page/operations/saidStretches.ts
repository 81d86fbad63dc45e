import { dayOfNumber } from '../../analysis/dayOfNumber.ts';
import type { OperationCall } from '../../diagrams/OperationCall.ts';
import { type CountedEach, countEachCall, countsOf } from './countEachCall.ts';
import type { PositionFilter } from './courses.ts';

/** Days by their numbers, the last one included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

export interface CountedStretch extends Stretch {
  readonly positions: number;
}

/** As many as one operation may count, and as a slider has room for on a phone. */
const MOST = 24;

/** Days cut into stretches of as many days each; the last one may be shorter. */
export function stretchesOf({ first, last }: Stretch): readonly Stretch[] {
  const days = last - first + 1;
  const step = Math.ceil(days / MOST);
  return Array.from({ length: Math.ceil(days / step) }, (_one, place) => ({
    first: first + place * step,
    last: Math.min(last, first + (place + 1) * step - 1),
  }));
}

/** Asks how many positions were held in each stretch of days, as far as is known from when their words were said. */
export function saidStretchesCall(filter: PositionFilter, stretches: readonly Stretch[]): OperationCall {
  return countEachCall(
    'SaidStretches',
    stretches.map(({ first, last }) => ({
      ...filter,
      saidFrom: dayOfNumber(first),
      saidTo: dayOfNumber(last),
    })),
  );
}

/** The stretches with what was counted in each. */
export function countedStretches(
  stretches: readonly Stretch[],
  answer: CountedEach,
): readonly CountedStretch[] {
  const counts = countsOf(answer, stretches.length);
  return stretches.map((stretch, place) => ({ ...stretch, positions: counts[place] ?? 0 }));
}
