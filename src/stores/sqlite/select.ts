import type { StoredType } from '../../schema/Model.ts';
import { MOST_MATCHES_SORTED } from '../mostMatchesSorted.ts';
import { quoted, ROW } from './names.ts';
import type { Scan } from './Scan.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/** The rows of a scan, in no order and whole; a list of values is looked up value by value. */
export function selectAny(scan: Scan, row: string, columns: string): string {
  const conditions = [unlessCancelled(row), ...scan.where, ...anyOfEach(scan)];
  return `SELECT ${columns} FROM ${scan.from}${where(conditions)}`;
}

/** One constant for each row of a scan, or how many there are: nothing of the rows themselves is read where that can be. */
export function selectWithoutRows(scan: Scan, row: string, constant: string): string {
  const { withoutRows } = scan;
  if (!withoutRows) return selectAny(scan, row, constant);
  return `SELECT ${constant} FROM ${withoutRows.from}${where([...withoutRows.where, ...anyOfEach(scan)])}`;
}

/** What the lists of values of a scan ask of its rows, each value of which is looked up. */
export function anyOfEach({ each }: Scan): readonly string[] {
  return each.map(({ column, values }) => `${column} IN (SELECT value FROM json_each(${values}))`);
}

/**
 * The first rows of a scan in its order. An aggregate over them needs not sort again, which takes up to a fifth of an
 * answer's time: SQLite gives it the rows of a limited SELECT as they come. Where a list of values is given, the first
 * rows for each of them are found by a limited scan, and merged: `json_each` of a subselect is what SQLite has for a
 * LATERAL join.
 */
export function selectFirst({ scan, row, type, first }: First, columns: readonly string[]): string {
  const limit = ` LIMIT ${unplanned(first)}`;
  const order = `${row}.${quoted(type.order)}`;
  if (scan.matching) {
    return (
      `SELECT ${[...columns, `${order} AS "_key"`].join(', ')} FROM json_each(${firstHits({ scan, row, type, first })}) AS ${row}h` +
      ` CROSS JOIN ${quoted(type.table)} AS ${row} WHERE ${row}.${ROW} = ${row}h."value" ORDER BY ${order}${limit}`
    );
  }
  const from = scan.first?.(first) ?? scan.from;
  const plain = (what: string, more: readonly string[]) =>
    `SELECT ${what} FROM ${from}${where([unlessCancelled(row), ...scan.where, ...more])} ORDER BY ${scan.key}${limit}`;
  const key = (by: string) => `${by} AS "_key"`;
  if (scan.each.length === 0) return plain([...columns, key(scan.key)].join(', '), []);
  const values = scan.each.map((key, i) => `json_each(${key.values}) AS ${row}e${i}`);
  const hits = plain(
    `${row}.${ROW} AS "hit"`,
    scan.each.map(({ column }, i) => `${column} = ${row}e${i}."value"`),
  );
  return (
    `SELECT ${[...columns, key(order)].join(', ')} FROM ${values.join(' CROSS JOIN ')}` +
    ` CROSS JOIN json_each((SELECT json_group_array("hit") FROM (${hits}))) AS ${row}h` +
    ` CROSS JOIN ${quoted(type.table)} AS ${row} WHERE ${row}.${ROW} = ${row}h."value" ORDER BY ${order}${limit}`
  );
}

/** The first rows of a scan of one type. */
export interface First {
  readonly scan: Scan;
  readonly row: string;
  readonly type: StoredType;
  /** How many at most: an expression. */
  readonly first: string;
}

/**
 * The row numbers of the first rows of a scan in its order, as a JSON array. Rows that have some words are found
 * through the words where few have them, and through the list otherwise: a CASE evaluates one of its branches alone.
 */
export function firstHits({ scan, ...among }: First): string {
  const { matching, ...list } = scan;
  const hits = (one: Scan) => {
    const rows = selectFirst({ ...among, scan: one }, [`${among.row}.${ROW} AS "hit"`]);
    return `(SELECT json_group_array("hit") FROM (${rows}))`;
  };
  if (!matching) return hits(scan);
  const few = `(SELECT count(*) FROM (${matching.matches} LIMIT ${MOST_MATCHES_SORTED + 1})) <= ${MOST_MATCHES_SORTED}`;
  return `CASE WHEN ${few} THEN ${hits(matching.scan)} ELSE ${hits({ ...list, matching: null })} END`;
}

/**
 * A number that calls give, for LIMIT and OFFSET. SQLite looks at what is bound there while it plans, and so plans
 * the statement again in every call, which takes longer than most statements. It does not look into a CAST.
 */
export function unplanned(number: string): string {
  return `CAST(${number} AS INTEGER)`;
}

export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
