import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { indexName, KNOWN_FROM, KNOWN_UNTIL, linkTable, pastTable, quoted, ROW } from './names.ts';
import type { Printing } from './Printing.ts';
import { type Table, tablesOf } from './tables.ts';

/** The number of the change after which everything is read. */
export const KNOWN_AT = '(SELECT "seq" FROM "known")';

/** What holds of a row of today that was so already at the moment that is asked for. */
export function isKnown(row: string): string {
  return `${row}.${KNOWN_FROM} <= ${KNOWN_AT}`;
}

/** What holds of an earlier version that was so at the moment that is asked for. */
export function wasKnown(row: string): string {
  return `${isKnown(row)} AND ${KNOWN_AT} < ${row}.${KNOWN_UNTIL}`;
}

/** What a condition is asked of: the name of a row gives an expression. */
type Holds = (row: string) => string;

/**
 * The rows of a type as a FROM has them: those of its table, by their ids, or as they were at the moment that is asked for.
 *
 * @param holds what holds of them as well, said here where it cuts rows that were
 */
export function rowsAt(printing: Printing, type: StoredType, row: string, holds?: Holds): string {
  if (printing.known === null)
    return `${quoted(type.table)} AS ${row} INDEXED BY ${quoted(indexName(type.table, ['id']))}`;
  const cells = columnsOf(printing, type)
    .map((column) => `v.${quoted(column)}`)
    .join(', ');
  const and = holds ? ` AND ${holds('v')}` : '';
  return (
    `(SELECT v.${ROW}, ${cells} FROM ${quoted(type.table)} AS v WHERE ${isKnown('v')}${and}` +
    ` UNION ALL SELECT -v.${ROW}, ${cells} FROM ${quoted(pastTable(type.table))} AS v WHERE ${wasKnown('v')}${and}) AS ${row}`
  );
}

/** The columns of what is written in a row. */
export function columnsOf({ model }: Printing, { table }: StoredType): readonly string[] {
  const known = columns.get(model) ?? new Map(tablesOf(model).map((one) => [one.name, namesIn(one)]));
  columns.set(model, known);
  return known.get(table) ?? [];
}

/** By model and table, made once for each model. */
const columns = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

function namesIn(table: Table): readonly string[] {
  return table.columns.map(({ name }) => name).filter((name) => name !== KNOWN_FROM);
}

/**
 * The links that rows of a type own, as a FROM has them. They are known as long as their row.
 *
 * @param holds what holds of them as well
 */
export function linksAt(
  printing: Printing,
  owner: StoredType,
  { via, name }: EdgeField,
  link: string,
  holds?: Holds,
): string {
  if (via.kind !== 'link') throw new Error(`${name} is not kept by links.`);
  const table = linkTable(owner.table, via.link);
  if (printing.known === null) return `${quoted(table)} AS ${link}`;
  const and = holds ? `${holds('v')} AND ` : '';
  const columns = 'v."from", v."at", v."to"';
  const itsRow = `EXISTS (SELECT 1 FROM ${quoted(owner.table)} AS o INDEXED BY ${quoted(indexName(owner.table, ['id']))} WHERE o."id" = v."from" AND ${isKnown('o')})`;
  return (
    `(SELECT ${columns} FROM ${quoted(table)} AS v WHERE ${and}${itsRow}` +
    ` UNION ALL SELECT ${columns} FROM ${quoted(pastTable(table))} AS v WHERE ${and}${wasKnown('v')}) AS ${link}`
  );
}
