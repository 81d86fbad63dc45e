import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { fieldsOf } from './fieldsOf.ts';
import { rowsIn } from './rowsIn.ts';

/** Some claims as a store read them, and behind them those that they supersede or are superseded by. */
export function claimsAround(rows: TabulatedRows['rows']): TabulatedRows['rows'] {
  const others = rows.flatMap((row) => [
    ...rowsIn(row.supersedes).map(({ claim }) => fieldsOf(claim)),
    ...rowsIn(row.supersededBy).map(({ by }) => fieldsOf(by)),
  ]);
  return [...rows, ...others];
}
