import type { PositionFilter } from './courses.ts';
import type { Operation } from './Operation.ts';

export interface SaidSpanAnswer {
  readonly all: {
    readonly total: { readonly positions: number };
    /** The first and the last day on which words may have been said, as `YYYY-MM-DD`, or null where none is dated. */
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  };
  readonly dated: { readonly totalCount: number };
}

type SaidSpanVariables = { readonly filter: PositionFilter; readonly dated: PositionFilter };

/** On which days the words of some positions were said, and of how many positions no words are dated. */
export const saidSpan: Operation<SaidSpanAnswer, SaidSpanVariables> = {
  text: `query SaidSpan($filter: PositionFilter, $dated: PositionFilter) {
  all: stanceCounts(filter: $filter, first: 0, columns: 0) { total { positions } firstDay lastDay }
  dated: positions(first: 0, filter: $dated) { totalCount }
}`,
};

/** The variables of `saidSpan`: the days of a filter do not cut what it tells of. */
export function saidSpanVariables(filter: PositionFilter): SaidSpanVariables {
  const whole = { ...filter, saidFrom: null, saidTo: null };
  return { filter: whole, dated: { ...whole, saidFrom: '0001' } };
}
