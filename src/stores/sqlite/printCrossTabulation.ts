import type { CrossTabulation, List, Param } from '../../plan/ReadPlan.ts';
import type { StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { chooseIndex } from '../chooseIndex.ts';
import { jsonObject } from './jsonObject.ts';
import { literal, quoted, TYPE } from './names.ts';
import type { PlanPrinting } from './PlanPrinting.ts';
import { printCondition } from './printCondition.ts';
import { linksAt, rowsAt } from './rowsAt.ts';
import type { Scan } from './Scan.ts';
import { selectAny, unplanned } from './select.ts';

/**
 * Prints a table of counts as an expression of its `CrossTable`. What is counted is read once; what is left to add up
 * then are counts: `sums` by the table's row and column (`r`, `c`) and the value `v`, and `heads`, how many different things
 * of the column stand in a cell.
 */
export function printCrossTabulation(printing: PlanPrinting, table: CrossTabulation): string {
  printing.isUnbounded = true;
  const { parameters } = printing;
  const { counted, group } = table;
  const rowType = typeNamed(printing.model, counted.row.to[0] ?? '');
  const columnType = typeNamed(printing.model, counted.column.toName);
  const only = group === null ? '' : ` AND "k"."group" = ${parameters.value(group)}`;
  const counts = `FROM "read" AS "s" CROSS JOIN "keys" AS "k" WHERE "k"."id" = "s"."t"${only}`;
  const cut = (first: Param) => ` ORDER BY "n" DESC, "key" LIMIT ${unplanned(parameters.value(first))}`;
  const skip = ` OFFSET ${unplanned(parameters.value(table.skip))}`;
  const rowName = `"t".${quoted(counted.rowName)} AS "name"`;
  const steps = [
    `"read" AS MATERIALIZED (${readCounts(printing, table)})`,
    ...keysOf(printing, table),
    `"sums" AS MATERIALIZED (SELECT "s"."r", "k"."key" AS "c", "s"."v", sum("s"."n") AS "n" ${counts} GROUP BY 1, 2, 3)`,
    `"heads" AS MATERIALIZED (SELECT "s"."r", "k"."key" AS "c", count(DISTINCT "s"."t") AS "n" ${counts} GROUP BY 1, 2)`,
    `"columnSums" AS MATERIALIZED (SELECT "c" AS "key", sum("n") AS "n" FROM "sums" GROUP BY 1)`,
    `"columns" AS MATERIALIZED (SELECT "key", "n" FROM "columnSums"${cut(table.columns)})`,
    `"rowSums" AS MATERIALIZED (SELECT "s"."r", coalesce("t"."slug", "s"."r") AS "key", "s"."n", "t".${quoted(TYPE)} AS "type", ${rowName}` +
      ` FROM (SELECT "r", sum("n") AS "n" FROM "sums" GROUP BY 1) AS "s" LEFT JOIN ${rowsAt(printing, rowType, '"t"')} ON "t"."id" = "s"."r")`,
    `"rows" AS MATERIALIZED (SELECT * FROM "rowSums"${cut(table.first)}${skip})`,
  ];
  const list = (row: readonly string[], from: string, order: string) =>
    `(SELECT json_group_array(json_array(${row.join(', ')}) ORDER BY ${order}) FROM ${from})`;
  const total = (name: string) => `(SELECT count(*) FROM ${quoted(name)})`;
  const isShown = '"s"."c" IN (SELECT "key" FROM "columns")';
  const added = (from: string, by: readonly string[]) => {
    const keys = by.map((key) => {
      if (key === 'c') return `CASE WHEN ${isShown} THEN "s"."c" ELSE '' END AS "c"`;
      return key === 'r' ? '"g"."key" AS "r"' : `"s".${quoted(key)}`;
    });
    const inRows = by.includes('r') ? ' CROSS JOIN "rows" AS "g" WHERE "g"."r" = "s"."r"' : '';
    const places = by.map((_key, place) => place + 1).join(', ');
    const sums = `(SELECT ${keys.join(', ')}, sum("s"."n") AS "n" FROM ${from}${inRows} GROUP BY ${places})`;
    const names = by.map(quoted);
    return list([...names, '"n"'], sums, names.join(', '));
  };
  const columnHeads = `(SELECT "key" AS "c", count(*) AS "n" FROM "keys" AS "k" WHERE true${only} GROUP BY 1) AS "s"`;
  const named = `(SELECT "s".*, "a".${quoted(counted.columnName)} AS "name", "a".${quoted(counted.alone)} AS "alone" FROM "columns" AS "s" LEFT JOIN ${rowsBySlug(printing, columnType)} ON "a"."slug" = "s"."key")`;
  const answer = jsonObject([
    ['columns', list(['"key"', '"name"', 'coalesce("alone", "key")'], named, '"n" DESC, "key"')],
    ['totalColumns', total('columnSums')],
    ['rows', list(['"key"', 'coalesce("type", "key")', '"name"'], '"rows"', '"n" DESC, "key"')],
    ['totalRows', total('rowSums')],
    ['margin', added('"sums" AS "s"', ['c', 'v'])],
    ['marginThings', added(columnHeads, ['c'])],
    ['cells', added('"sums" AS "s"', ['r', 'c', 'v'])],
    ['cellThings', added('"heads" AS "s"', ['r', 'c'])],
    ['days', `(SELECT json_array(min("s"."f"), max("s"."l")) ${counts})`],
  ]);
  return `(WITH RECURSIVE ${steps.join(', ')} SELECT ${answer})`;
}

/** What is counted, by ids: `r` is of what a row of the table is, or the type of what stands under nothing. */
function readCounts(
  printing: PlanPrinting,
  { key, counted, conditions, alone, eachRow, openDays }: CrossTabulation,
): string {
  const row = printing.nextRow();
  const [first, last] = counted.days;
  const scan = scanCounted(printing, { key, counted, conditions }, row);
  const column = (field: string) => `${row}.${quoted(field)}`;
  const target = typeNamed(printing.model, counted.row.to[0] ?? '');
  const isRow = (of: string) => `${of}."id" = ${column(counted.row.name)}`;
  const whole = `(SELECT CASE "u".${quoted(TYPE)} WHEN ${literal(target.name)} THEN "u"."id" ELSE "u".${quoted(TYPE)} END FROM ${rowsAt(printing, target, '"u"', isRow)} WHERE ${isRow('"u"')})`;
  const under = `coalesce(${column(counted.rowUnder)}, ${whole})`;
  const cells = [
    `${eachRow === null ? under : column(counted.row.name)} AS "r"`,
    `${column(counted.column.name)} AS "t"`,
    `${column(counted.by)} AS "v"`,
    'count(*) AS "n"',
    `min(nullif(${column(first)}, ${literal(openDays[0])})) AS "f"`,
    `max(nullif(${column(last)}, ${literal(openDays[1])})) AS "l"`,
  ];
  const isAlone = `${column(counted.rowUnder)} IS NULL AND (SELECT "u".${quoted(TYPE)} FROM ${rowsAt(printing, target, '"u"', isRow)} WHERE ${isRow('"u"')})`;
  const kept =
    alone === null
      ? scan
      : { ...scan, where: [...scan.where, `${isAlone} = ${printing.parameters.value(alone)}`] };
  return `${selectAny(kept, row, cells.join(', '))} GROUP BY 1, 2, 3`;
}

/**
 * By the index that leads to what belongs to some row elsewhere, or through the whole table: to go from the index of an
 * enumeration to the rows of half the table takes six times as long.
 */
function scanCounted(
  printing: PlanPrinting,
  { key, counted, conditions }: Pick<CrossTabulation, 'key' | 'counted' | 'conditions'>,
  row: string,
): Scan {
  const type = typeNamed(printing.model, counted.of);
  const index = chooseIndex(type, conditions, { kind: 'all' });
  const isId = (name: string) => {
    const field = type.fields.get(name);
    return field?.kind === 'edge' || (field?.kind === 'scalar' && field.typeName === 'ID');
  };
  if (printing.known !== null || (index && (index.link || index.keys.some(({ field }) => isId(field))))) {
    const list: List = {
      ...{ kind: 'list', key, source: { kind: 'all' }, conditions },
      shapes: [{ type: counted.of, selections: [] }],
    };
    const group = { shapes: list.shapes, types: [type], type, place: null };
    return printing.scan(list, group, { above: null, row, after: null });
  }
  return {
    from: `${quoted(type.table)} AS ${row} NOT INDEXED`,
    where: conditions.map((condition) => printCondition(printing, type, row, condition)),
    ...{ key: '', each: [], withoutRows: null, matching: null },
  };
}

/** For each thing in the columns the key of its column and of its group. */
function keysOf(printing: PlanPrinting, { counted, group, eachColumn }: CrossTabulation): readonly string[] {
  const type = typeNamed(printing.model, counted.column.toName);
  const things = `"things" AS MATERIALIZED (SELECT DISTINCT "t" AS "id" FROM "read")`;
  const own = rowsAt(printing, type, '"a"');
  if (eachColumn !== null && group === null)
    return [
      things,
      `"keys" AS MATERIALIZED (SELECT "a"."id", "a"."slug" AS "key" FROM "things" AS "s" CROSS JOIN ${own} WHERE "a"."id" = "s"."id")`,
    ];
  const links = linksAt(printing, type, counted.up, '"l"');
  const isUnder = `SELECT 1 FROM ${links} WHERE "l"."from" = "s"."top"`;
  const hasParts = `SELECT 1 FROM ${links} WHERE "l"."to" = "a"."id"`;
  return [
    things,
    `"above"("id", "top") AS (SELECT "id", "id" FROM "things" UNION SELECT "s"."id", "l"."to" FROM "above" AS "s" CROSS JOIN ${links} WHERE "l"."from" = "s"."top")`,
    `"tops" AS MATERIALIZED (SELECT "s"."id", min("a"."slug") AS "top" FROM "above" AS "s" CROSS JOIN ${own} WHERE "a"."id" = "s"."top" AND NOT EXISTS (${isUnder}) GROUP BY 1)`,
    `"groups" AS MATERIALIZED (SELECT "a"."id", "a"."slug", CASE WHEN "t"."top" IS NULL OR "t"."top" = "a"."slug" AND NOT EXISTS (${hasParts}) THEN "a".${quoted(counted.alone)} ELSE "t"."top" END AS "group" ` +
      `FROM "things" AS "s" CROSS JOIN ${own} LEFT JOIN "tops" AS "t" ON "t"."id" = "s"."id" WHERE "a"."id" = "s"."id")`,
    `"keys" AS MATERIALIZED (SELECT "id", "group", ${eachColumn === null ? '"group"' : '"slug"'} AS "key" FROM "groups")`,
  ];
}

/** Where what stands in the columns is found by its slug: `a`. */
function rowsBySlug(printing: PlanPrinting, type: StoredType): string {
  return printing.known === null ? `${quoted(type.table)} AS "a"` : rowsAt(printing, type, '"a"');
}
