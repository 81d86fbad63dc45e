import type { CrossTable } from '../../plan/CrossTable.ts';
import type { CrossTabulation, List } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { labelThen, ownLabel, property } from './names.ts';
import { printRows } from './printRows.ts';
import { closureOf, pairsThen, rowThen } from './rowsThen.ts';
import { value } from './value.ts';

/** The fields of a `CrossTable`, in the order in which the statement gives them. */
export const TABLE_CELLS = [
  'columns',
  'totalColumns',
  'rows',
  'totalRows',
  'margin',
  'marginThings',
  'cells',
  'cellThings',
  'days',
] as const satisfies readonly (keyof CrossTable)[];

/**
 * Prints the lines that bind a table of counts to a variable, as a list. What is counted is read once, and everything else
 * is made of the counts, in `counted`: the key of the row, that of the column, the thing in the column, the value, how many,
 * the type and the name of the row, and its first and last day.
 */
export function printCrossTabulation(
  model: Model,
  table: CrossTabulation,
  { name, isThen }: { readonly name: string; readonly isThen: boolean },
): readonly string[] {
  const { counted, eachRow, openDays } = table;
  const [first, last] = counted.days;
  const type = typeNamed(model, counted.of);
  const ofRows = typeNamed(model, counted.row.to[0] ?? '');
  const columnType = typeNamed(model, counted.column.toName);
  const label = isThen ? labelThen : ownLabel;
  const issue = label(ofRows);
  const found = (of: StoredType, row: string, id: string) =>
    isThen ? rowThen(of, row, { id }) : [`MATCH (${row}:${of.table} {id: ${id}})`];
  // What every row has in common parts none of those that are counted together.
  const known = isThen ? `, ${KNOWN_AT}` : '';
  const list: List = {
    ...{ kind: 'list', key: table.key, source: { kind: 'all' }, conditions: table.conditions },
    shapes: [{ type: counted.of, selections: [] }],
  };
  const rows = { model, branch: list, types: [type], above: null, row: 'n', ordered: false, isThen };
  const target = `n.${property(type, counted.row.name)}`;
  const far = eachRow === null ? `coalesce(n.${counted.rowUnder}, ${target})` : target;
  const labels = counted.row.to.map((to) => `WHEN t:${label(typeNamed(model, to))} THEN '${to}'`);
  const rowType = `CASE ${labels.join(' ')} END`;
  const ofIssue = (its: string, otherwise: string) =>
    eachRow === null ? `CASE WHEN t:${issue} THEN ${its} ELSE ${otherwise} END` : its;
  const sum = (as: string, from: string, by: Readonly<Record<string, number>>, count: string) => {
    const keys = Object.keys(by).join(', ');
    return [
      'CALL (cells, given) {',
      indent(`UNWIND ${from} AS x`),
      indent(
        `WITH ${Object.entries(by)
          .map(([key, at]) => `x[${at}] AS ${key}`)
          .join(', ')}, ${count} AS k ORDER BY ${keys}`,
      ),
      indent(`RETURN collect([${keys}, k]) AS ${as}`),
      '}',
    ];
  };
  const shown = '[x IN cells WHERE x[0] IN given]';
  const things = 'count(DISTINCT x[2])';
  const read = [
    ...printRows({ ...rows, limit: null, after: null }),
    ...(table.alone === null ? [] : [`WITH n${known} WHERE n.${counted.rowUnder} IS NULL`]),
    `WITH ${far} AS far, n.${property(type, counted.column.name)} AS thing, n.${counted.by} AS v, count(*) AS k, min(nullIf(n.${first}, '${openDays[0]}')) AS f, max(nullIf(n.${last}, '${openDays[1]}')) AS l${known}`,
    `WITH far, collect([thing, v, k, f, l]) AS held${known}`,
    ...found(ofRows, 't', 'far'),
    ...(table.alone === null ? [] : [`WITH held, t${known} WHERE ${rowType} = ${value(table.alone)}`]),
    `WITH held, ${ofIssue('t.slug', rowType)} AS r, ${rowType} AS type, ${ofIssue(`t.${counted.rowName}`, 'null')} AS name${known}`,
    'UNWIND held AS h',
    `WITH h[0] AS thing, r, type, name, h[1] AS v, sum(h[2]) AS k, min(h[3]) AS f, max(h[4]) AS l${known}`,
    `WITH thing, collect([r, type, name, v, k, f, l]) AS held${known}`,
    ...(isThen && isGrouped(table) ? pairsBeside(columnType, table) : []),
    ...found(columnType, 'a', 'thing'),
    ...(isThen && isGrouped(table) ? groupThen(columnType, table) : columnKey(table)),
    'UNWIND held AS h',
  ];
  const counts =
    'collect([h[0], c, thing, h[3], h[4], h[1], h[2]]) AS counted, [min(h[5]), max(h[6])] AS days';
  const lines = [
    ...(isThen
      ? [`CALL (${KNOWN_AT}) {`, ...[...read, `RETURN ${counts}`].map(indent), '}']
      : [...read, `WITH ${counts}`]),
    'CALL (counted) {',
    '  UNWIND counted AS x',
    '  WITH x[1] AS key, sum(x[4]) AS k ORDER BY k DESC, key',
    '  WITH collect(key) AS keys',
    `  RETURN keys[0..${value(table.columns)}] AS columns, size(keys) AS totalColumns`,
    '}',
    `CALL (columns${known}) {`,
    '  UNWIND columns AS key',
    ...(isThen
      ? [`OPTIONAL ${rowThen(columnType, 'a', { slug: 'key' }).join('\n')}`]
      : [`  OPTIONAL MATCH (a:${columnType.table} {slug: key})`]),
    `  RETURN collect([key, a.${counted.columnName}, coalesce(a.${counted.alone}, key)]) AS named`,
    '}',
    'CALL (counted) {',
    '  UNWIND counted AS x',
    '  WITH x[0] AS key, x[5] AS type, x[6] AS name, sum(x[4]) AS k ORDER BY k DESC, key',
    '  WITH collect([key, type, name]) AS keys',
    `  RETURN keys[${value(table.skip)}..${value(table.skip)} + ${value(table.first)}] AS rows, size(keys) AS totalRows`,
    '}',
    'WITH days, named, totalColumns, rows, totalRows, [s IN rows | s[0]] AS given,',
    "  [x IN counted | [x[0], CASE WHEN x[1] IN columns THEN x[1] ELSE '' END, x[2], x[3], x[4]]] AS cells",
    ...sum('margin', 'cells', { c: 1, v: 3 }, 'sum(x[4])'),
    ...sum('marginThings', 'cells', { c: 1 }, things),
    ...sum('shown', shown, { r: 0, c: 1, v: 3 }, 'sum(x[4])'),
    ...sum('shownThings', shown, { r: 0, c: 1 }, things),
    `RETURN [named, totalColumns, rows, totalRows, margin, marginThings, shown, shownThings, days] AS ${name}`,
  ];
  return [`CALL (${isThen ? KNOWN_AT : ''}) {`, ...lines.map(indent), '}'];
}

/** Whether what stands above the things in the columns counts. */
function isGrouped({ group, eachColumn }: CrossTabulation): boolean {
  return eachColumn === null || group !== null;
}

/** The lines that read what stands above what, once for all things. */
function pairsBeside(type: StoredType, { counted }: CrossTabulation): readonly string[] {
  return [
    `WITH collect([thing, held]) AS each, ${KNOWN_AT}`,
    ...pairsThen(type, counted.up, 'pairs'),
    'UNWIND each AS one',
    `WITH one[0] AS thing, one[1] AS held, pairs, ${KNOWN_AT}`,
  ];
}

/** The same as `columnKey` at the moment that is asked for. */
function groupThen(type: StoredType, { counted, group, eachColumn }: CrossTabulation): readonly string[] {
  return [
    `WITH thing, held, a, pairs, ${KNOWN_AT}, ${closureOf('[a.id]', 'pairs', 0)} AS above`,
    `WITH thing, held, a, pairs, ${KNOWN_AT}, [x IN above WHERE NOT any(p IN pairs WHERE p[0] = x)] AS tops`,
    `CALL (tops, ${KNOWN_AT}) {`,
    '  UNWIND tops AS top',
    ...rowThen(type, 'b', { id: 'top' }).map(indent),
    '  RETURN min(b.slug) AS first',
    '}',
    'WITH thing, held, a.slug AS slug, CASE',
    `  WHEN first IS NULL OR (first = a.slug AND NOT any(p IN pairs WHERE p[1] = a.id)) THEN a.${counted.alone}`,
    '  ELSE first END AS grouped',
    ...(group === null ? [] : [`WHERE grouped = ${value(group)}`]),
    `WITH thing, held, ${eachColumn === null ? 'grouped' : 'slug'} AS c`,
  ];
}

/** The lines that say in which column the actor `a` is counted: `c`. */
function columnKey({ counted, group, eachColumn }: CrossTabulation): readonly string[] {
  if (eachColumn !== null && group === null) return ['WITH thing, held, a.slug AS c'];
  const [up = ''] = counted.up.relationships;
  return [
    'CALL (a) {',
    `  MATCH (a)-[:${up}*0..]->(b)`,
    '  WITH DISTINCT b',
    `  WHERE NOT EXISTS { (b)-[:${up}]->() }`,
    '  RETURN min(b.slug) AS top',
    '}',
    'WITH thing, held, a.slug AS slug, CASE',
    `  WHEN top IS NULL OR (top = a.slug AND NOT EXISTS { (a)<-[:${up}]-() }) THEN a.${counted.alone}`,
    '  ELSE top END AS grouped',
    ...(group === null ? [] : [`WHERE grouped = ${value(group)}`]),
    `WITH thing, held, ${eachColumn === null ? 'grouped' : 'slug'} AS c`,
  ];
}
