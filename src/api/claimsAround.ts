import type { TabulatedRows } from '../plan/TabulatedRows.ts';
import { fieldsOf } from './fieldsOf.ts';
import { rowsIn } from './rowsIn.ts';

/** Those with some ids of the claims that a store read, and of those that they supersede or are superseded by. */
export function claimsAround(
  rows: TabulatedRows['rows'],
  ids: ReadonlySet<string>,
): { readonly claims: TabulatedRows['rows']; readonly turns: TabulatedRows['rows'] } {
  const own = rows.filter(({ id }) => ids.has(String(id)));
  const turns = own.flatMap((row) => [...rowsIn(row.supersedes), ...rowsIn(row.supersededBy)]);
  const others = turns.map(({ claim, by }) => fieldsOf(claim ?? by));
  return { claims: [...own, ...others], turns };
}
