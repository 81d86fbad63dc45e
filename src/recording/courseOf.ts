import type { PositionOfRun } from '../positions/deriveRuns.ts';
import type { Row } from '../stores/Store.ts';

/** The row of a spell, with what it tells of its place in a course. */
export interface SpellInCourse {
  readonly row: Row;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
  /** Its first day. */
  readonly from: string;
}

/**
 * The ids of the spells of each position, in the order of the positions, the earliest first: a spell is that of the first
 * position to whose run any of its claims belongs.
 */
export function courseOf(
  positions: readonly PositionOfRun[],
  spells: readonly SpellInCourse[],
): readonly (readonly string[])[] {
  const course = positions.map((): SpellInCourse[] => []);
  for (const spell of spells) {
    const place = positions.findIndex(({ run }) => spell.claims.some((id) => run.has(id)));
    course[place]?.push(spell);
  }
  return course.map((of) => of.toSorted(earliestFirst).map(({ row }) => row.id));
}

function earliestFirst(a: SpellInCourse, b: SpellInCourse): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

function orderOf({ from, row }: SpellInCourse): string {
  return `${from} ${row.id}`;
}
