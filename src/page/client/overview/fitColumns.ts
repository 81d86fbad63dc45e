import { type Stance, stances } from '../../../diagrams/encoding.ts';
import type { CountedCell, OverviewAnswer } from '../../operations/overview.ts';

type Counts = OverviewAnswer['stanceCounts'];

/** The table with at most so many columns: the others are added to what stands in no column of its own. */
export function fitColumns(counts: Counts, most: number): Counts {
  const { columns, rows, others } = counts;
  if (columns.length <= most) return counts;
  const rest = columns.slice(most).map(({ total }) => total);
  return {
    ...counts,
    columns: columns.slice(0, most),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.slice(0, most),
      others: together([...row.cells.slice(most), row.others]),
    })),
    others: together([...rest, others]),
  };
}

/** Cells of which no two have an actor in common, as one. */
function together(cells: readonly CountedCell[]): CountedCell {
  const sum = (count: (cell: CountedCell) => number) => cells.reduce((all, cell) => all + count(cell), 0);
  const held = (stance: Stance) =>
    sum((cell) => cell.stances.find((one) => one.stance === stance)?.positions ?? 0);
  return {
    positions: sum(({ positions }) => positions),
    actors: sum(({ actors }) => actors),
    stances: stances
      .map((stance) => ({ stance, positions: held(stance) }))
      .filter(({ positions }) => positions > 0),
  };
}
