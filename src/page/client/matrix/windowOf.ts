import type { Sort } from '../../addressValues.ts';
import type { MarginsAnswer } from '../../operations/matrixMargins.ts';
import { disagreement, sideOf, type Tally } from './tally.ts';

/** Rows and columns that are shown at once of a matrix that is too large for one window. */
const ROWS = 25;
const COLUMNS = 16;

/** A part of a matrix: which targets and which actors it shows, and where it stands in the whole. */
export interface MatrixWindow {
  readonly targets: readonly CountedTarget[];
  readonly actors: readonly CountedActor[];
  readonly rows: Extent;
  readonly columns: Extent;
}

/** Where a part begins, counted from 0, how much it has, of how many, and where the parts beside it begin, or null. */
export interface Extent {
  readonly first: number;
  readonly count: number;
  readonly total: number;
  /** Among how many the order holds that was asked for: those with most positions, a stretch of the whole. */
  readonly ordered: number;
  readonly before: number | null;
  readonly after: number | null;
}

interface CountedTarget {
  readonly slug: string;
  readonly type: 'Issue' | 'Proposal' | 'Assertion';
  readonly text: string;
  readonly positions: number;
  readonly tally: Tally;
}

interface CountedActor {
  readonly slug: string;
  readonly name: string;
  readonly positions: number;
}

interface Place {
  readonly sort: Sort;
  readonly row: number;
  readonly column: number;
  /** Compares names, as a language does. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * The part of a matrix that begins at a row and a column, of the counts that were asked for it.
 *
 * @param skipped how many rows come before those that were counted
 */
export function windowOf(
  { stanceCounts }: MarginsAnswer,
  { sort, row, column, compare }: Place,
  skipped: number,
): MatrixWindow {
  const targets = stanceCounts.rows
    .map(({ type, slug, text, total }) => ({
      slug: slug ?? '',
      type: TYPES[type],
      text: text ?? slug ?? '',
      positions: total.positions,
      tally: tallyOfCounts(total),
    }))
    .sort(
      (a, b) =>
        (sort === 'disagreement' ? disagreement(b.tally) - disagreement(a.tally) : 0) ||
        (sort === 'name' ? compare(a.text, b.text) : b.positions - a.positions),
    );
  const actors = stanceCounts.columns
    .map(({ slug, name, total }) => ({
      slug: slug ?? '',
      name: name ?? slug ?? '',
      positions: total.positions,
    }))
    .sort((a, b) => (sort === 'name' ? compare(a.name, b.name) : b.positions - a.positions));
  return {
    targets: targets.slice(row - skipped, row - skipped + ROWS),
    actors: actors.slice(column, column + COLUMNS),
    rows: extentOf(row, ROWS, stanceCounts.totalRows, targets.length, stanceCounts.totalRows),
    columns: extentOf(column, COLUMNS, stanceCounts.totalColumns, actors.length, actors.length),
  };
}

/** How many counted positions are for something, and against it. */
export function tallyOfCounts({ stances }: Pick<MarginsAnswer['stanceCounts']['total'], 'stances'>): Tally {
  const on = (side: keyof Tally) =>
    stances.reduce((sum, { stance, positions }) => sum + (sideOf(stance) === side ? positions : 0), 0);
  return { for: on('for'), against: on('against') };
}

const TYPES = { ISSUE: 'Issue', PROPOSAL: 'Proposal', ASSERTION: 'Assertion' } as const;

/** @param reached how many of all can be reached */
function extentOf(first: number, size: number, total: number, ordered: number, reached: number): Extent {
  const next = first + size;
  return {
    first,
    count: Math.max(0, Math.min(size, reached - first)),
    total,
    ordered,
    before: first === 0 ? null : Math.max(0, first - size),
    after: next < reached ? next : null,
  };
}
