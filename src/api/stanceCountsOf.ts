import type { CrossTable } from '../plan/CrossTable.ts';

/** `StanceCounts` of the schema, by the names of its fields. */
export interface StanceCounts {
  readonly columns: readonly (Named & { readonly kind: string; readonly total: StanceCell })[];
  readonly totalColumns: number;
  readonly rows: readonly StanceRow[];
  readonly totalRows: number;
  readonly others: StanceCell;
  readonly total: StanceCell;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface StanceRow {
  readonly type: string;
  readonly slug: string | null;
  readonly text: string | null;
  readonly cells: readonly StanceCell[];
  readonly others: StanceCell;
  readonly total: StanceCell;
}

export interface StanceCell {
  readonly positions: number;
  readonly actors: number;
  readonly stances: readonly { readonly stance: string; readonly positions: number }[];
}

interface Named {
  readonly slug: string | null;
  readonly name: string | null;
}

/** Of everything that stands in no column of its own. */
const OTHERS = '';

/**
 * What a store counted, as the schema shows it.
 *
 * @param stances all of them, in their order
 */
export function stanceCountsOf(table: CrossTable, stances: readonly string[]): StanceCounts {
  const inAll = cellsBy(
    table.margin.map(([column, stance, count]) => ({ at: column, stance, count })),
    table.marginThings.map(([column, count]) => ({ at: column, count })),
    stances,
  );
  const inRow = cellsBy(
    table.cells.map(([row, column, stance, count]) => ({ at: `${row} ${column}`, stance, count })),
    table.cellThings.map(([row, column, count]) => ({ at: `${row} ${column}`, count })),
    stances,
  );
  const keys = table.columns.map(([key]) => key);
  return {
    columns: table.columns.map(([key, name, kind]) => ({
      // A kind is no slug.
      ...{ slug: key === kind ? null : key, name, kind, total: inAll(key) },
    })),
    totalColumns: table.totalColumns,
    rows: table.rows.map(([key, type, text]) => {
      const cells = keys.map((column) => inRow(`${key} ${column}`));
      const others = inRow(`${key} ${OTHERS}`);
      const slug = key === type ? null : key;
      return { type: type.toUpperCase(), slug, text, cells, others, total: sum([...cells, others], stances) };
    }),
    totalRows: table.totalRows,
    others: inAll(OTHERS),
    total: sum([...keys, OTHERS].map(inAll), stances),
    firstDay: table.days[0],
    lastDay: table.days[1],
  };
}

/** Finds the cell at a place; an empty one where nothing stands. */
function cellsBy(
  counts: readonly { readonly at: string; readonly stance: string; readonly count: number }[],
  actors: readonly { readonly at: string; readonly count: number }[],
  stances: readonly string[],
): (at: string) => StanceCell {
  const byPlace = Map.groupBy(counts, ({ at }) => at);
  const actorsAt = new Map(actors.map(({ at, count }) => [at, count]));
  return (at) => {
    const found = byPlace.get(at) ?? [];
    return {
      positions: found.reduce((all, { count }) => all + count, 0),
      actors: actorsAt.get(at) ?? 0,
      stances: found
        .map(({ stance, count }) => ({ stance, positions: count }))
        .sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance)),
    };
  };
}

/** Cells of which no two have an actor in common, together. */
function sum(cells: readonly StanceCell[], stances: readonly string[]): StanceCell {
  const held = cells.flatMap((cell) => cell.stances);
  return {
    positions: cells.reduce((all, { positions }) => all + positions, 0),
    actors: cells.reduce((all, { actors }) => all + actors, 0),
    stances: stances
      .map((stance) => {
        const ofStance = held.filter((one) => one.stance === stance);
        return { stance, positions: ofStance.reduce((all, { positions }) => all + positions, 0) };
      })
      .filter(({ positions }) => positions > 0),
  };
}
