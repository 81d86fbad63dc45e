import { dayNumber } from '../../../analysis/dayNumber.ts';
import { FIRST_DAY, LAST_DAY } from '../../../evidence/edtfDays.ts';
import type { Span } from './axisTicks.ts';
import type { Course, CourseStep } from './coursesOf.ts';
import { daysOf, type KnownDay } from './stepDays.ts';

/** A course as it is drawn along an axis of time. */
export interface Lane {
  readonly course: Course;
  readonly segments: readonly Segment[];
  /** How many segments stand above each other at most, 0 where there is none. */
  readonly rows: number;
  /** Steps without any day: only their order is known. */
  readonly undated: readonly CourseStep[];
}

/** The time for which a stance was held, as far as it is known: in numbers of days (see `dayNumber`). */
export interface Segment {
  readonly step: CourseStep;
  /** From above, beginning with 0. */
  readonly row: number;
  /** The first day on which it may have been taken, and the last such day. */
  readonly start: number;
  readonly taken: number;
  /** The first day on which it may have ended, and the last such day. */
  readonly ending: number;
  readonly end: number;
  /** Whether it is held still, has ended then, or ended nobody knows when after that. */
  readonly until: 'held' | 'ended' | 'unknown';
  /** Days on which words of it were said or published. */
  readonly words: readonly { readonly day: number; readonly by: KnownDay['by'] }[];
}

/**
 * The lane of a course. Segments that overlap stand in rows of their own.
 *
 * @param room how many days the beginning of a segment takes on the axis
 */
export function laneOf(course: Course, room = 0): Lane {
  const segments: Segment[] = [];
  const free: number[] = [];
  for (const step of course.steps) {
    const times = timesOf(step);
    if (times === null) continue;
    const found = free.findIndex((end) => end <= times.start);
    const row = found === -1 ? free.length : found;
    free[row] =
      times.until === 'held' ? Number.POSITIVE_INFINITY : Math.max(times.ending, times.start + room);
    segments.push({ step, row, ...times });
  }
  return { course, segments, rows: free.length, undated: course.steps.filter(({ taken }) => taken === null) };
}

function timesOf({ position, taken, ended }: CourseStep): Omit<Segment, 'step' | 'row'> | null {
  if (taken === null) return null;
  const [start, from] = [dayNumber(taken.first), dayNumber(taken.last)];
  const days = daysOf(position);
  const words = days.map(({ first, by }) => ({ day: dayNumber(first), by }));
  const known = Math.max(from, ...days.map(({ last }) => dayNumber(last)));
  const base = { start, taken: from, words };
  if (!position.former) return { ...base, ending: known, end: known, until: 'held' };
  if (ended === null) return { ...base, ending: known, end: known, until: 'unknown' };
  const ending = Math.max(start, dayNumber(ended.first));
  return { ...base, ending, end: Math.max(ending, dayNumber(ended.last)), until: 'ended' };
}

/** The days that lanes tell of, or null where they tell of none. Open ends of intervals are no days. */
export function spanOf(lanes: readonly Lane[]): Span | null {
  const days = lanes
    .flatMap(({ segments }) =>
      segments.flatMap(({ start, taken, end, words }) => [start, taken, end, ...words.map(({ day }) => day)]),
    )
    .filter((day) => day > OPEN_START && day < OPEN_END);
  if (days.length === 0) return null;
  return { first: days.reduce((a, b) => Math.min(a, b)), last: days.reduce((a, b) => Math.max(a, b)) };
}

/** Where intervals reach that are open, or of which an end is unknown: see `edtfDays`. */
export const OPEN_START = dayNumber(FIRST_DAY);
export const OPEN_END = dayNumber(LAST_DAY);
