import type { Condition, Named, Within } from '../../plan/ReadPlan.ts';
import type { EdgeField, Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { type ChosenIndex, chooseIndex } from '../chooseIndex.ts';
import { conditionsOf } from '../conditionsOf.ts';
import { behindKey, indent, tail, where } from './clauses.ts';
import { isKnown, KNOWN_AT, KNOWN_SEQ, wasKnown } from './knownAt.ts';
import { ownLabel, PAST_LINK, pastLabel, property, step } from './names.ts';
import { besideThen } from './printBeside.ts';
import { printCondition } from './printCondition.ts';
import type { Sought } from './Sought.ts';
import { seekOf } from './seekOf.ts';
import { value } from './value.ts';

/**
 * The lines that bind what everything is read by (see `KNOWN_AT`): the change which was the last one at a moment, -1 before
 * the first; and where it is no longer known how the graph was then, from when on it is (`unknown`).
 */
export function printKnown(moment: string, named: readonly Named[]): readonly string[] {
  return [
    'CALL () {',
    `  OPTIONAL MATCH (c:Change) WHERE c.order IS NOT NULL AND c.at <= ${moment}`,
    `  WITH c ORDER BY c.order DESC LIMIT 1`,
    `  RETURN {seq: coalesce(c.seq, -1)} AS ${KNOWN_AT}`,
    '}',
    `CALL (${KNOWN_AT}) {`,
    `  OPTIONAL MATCH (h:History) WHERE 0 <= ${KNOWN_SEQ} AND ${KNOWN_SEQ} < h.since`,
    "  OPTIONAL MATCH (c:Change {order: right('0000000000000000' + toString(h.since), 16)})",
    "  RETURN CASE WHEN h IS NULL THEN null ELSE coalesce(c.at, '') END AS unknown",
    '}',
    ...(named.length === 0 ? [] : printNamed(named)),
  ];
}

/** The lines that look up which records values name, by the slugs that these had at the moment. */
function printNamed(named: readonly Named[]): readonly string[] {
  const all = named.map(({ ids, as }) => (as === 'ids' ? value(ids) : `[${value(ids)}]`)).join(' + ');
  const found = (id: string, field: 'record' | 'slug') =>
    `coalesce(head([f IN former WHERE f.order = ${id} | f.${field}])`;
  const cells = named.map(({ param, ids, as }) => {
    const now =
      as === 'ids'
        ? `reduce(ids = [], id IN [id IN ${value(ids)} | ${found('id', 'record')}, id)] | CASE WHEN id IN ids THEN ids ELSE ids + id END)`
        : `${found(value(ids), as === 'id' ? 'record' : 'slug')}, ${value(param)})`;
    return `a${param}: ${now}`;
  });
  return [
    `CALL (${KNOWN_AT}) {`,
    `  CALL (${KNOWN_AT}) {`,
    `    UNWIND ${all} AS id MATCH (f:FormerSlug {order: id}) WHERE ${isKnown('f')} RETURN f`,
    '    UNION ALL',
    `    MATCH (f:${pastLabel('FormerSlug')}) WHERE f.order IN ${all} AND ${wasKnown('f')} RETURN f`,
    '  }',
    '  RETURN collect(f) AS former',
    '}',
    `WITH before, unknown, {seq: ${KNOWN_SEQ}, ${cells.join(', ')}} AS ${KNOWN_AT}`,
  ];
}

/**
 * The lines that bind the rows of a branch to a variable as they were at the moment that is asked for: those of today that
 * were so already, and those that have been changed or taken away since.
 */
export function rowsThen(sought: Sought, type: StoredType, prefix: string): readonly string[] {
  const { model, branch, types, row, above, after, limit, ordered } = sought;
  const isOne = types.length === 1;
  const conditions = isOne ? conditionsOf(type, branch.conditions) : branch.conditions;
  const below = new Map(withinIn(conditions).map((within, i) => [within, `${row}b${i}`] as const));
  const key = orderOf(sought, type);
  const order = ordered && branch.kind !== 'one' ? [key] : [];
  const given = isWritten(sought) ? `, ${row}at` : '';
  const held = [
    ...(after === null ? [] : [behindKey(`${row}.${type.order}`, after, prefix)]),
    ...conditions.map((c) => printCondition(model, types, row, c, { below })),
  ];
  const index = isOne ? chooseIndex(type, conditions, branch.source) : null;
  const today = index
    ? bySeek(sought, type, index, below)
    : { lines: todayAlong(sought, type), conditions: [] };
  const earlier = [
    ...earlierRows(sought, type),
    ...where([...typeOfEarlier(sought, type), wasKnown(row), ...held]),
  ];
  const cut = limit === null || order.length === 0 ? [] : tail(`${row}${given}`, order, limit);
  const beside = besideOf(sought);
  const scope = [
    ...(above === null || branch.source.kind === 'all' ? [] : [above]),
    ...(beside.length === 0 ? [] : [besideList(row)]),
    ...below.values(),
    KNOWN_AT,
  ];
  return [
    ...[...below].flatMap(([within, list]) => belowThen(model, within, list)),
    ...beside,
    `CALL (${scope.join(', ')}) {`,
    ...[
      ...today.lines,
      ...where([...today.conditions, isKnown(row), ...held]),
      ...cut,
      `RETURN ${row}${given}`,
    ].map(indent),
    '  UNION ALL',
    ...[...earlier, ...cut, `RETURN ${row}${given}`].map(indent),
    '}',
    ...tail(`${row}, ${KNOWN_AT}${given}`, order, limit),
  ];
}

/** The lines that bind a row to a variable, whether it is of today or earlier. @param of a property, and the variable of its value */
export function rowThen(
  type: StoredType,
  row: string,
  of: Readonly<Record<string, string>>,
): readonly string[] {
  const [[property, variable] = ['', '']] = Object.entries(of);
  const held = `{${property}: ${variable}}`;
  return [
    `CALL (${variable}, ${KNOWN_AT}) {`,
    `  MATCH (${row}:${type.table} ${held}) WHERE ${isKnown(row)} RETURN ${row}`,
    '  UNION ALL',
    `  MATCH (${row}:${pastLabel(type.table)} ${held}) WHERE ${wasKnown(row)} RETURN ${row}`,
    '}',
  ];
}

/** The lines that bind all links of an edge that rows of a type own to a list: pairs of ids. */
export function pairsThen(type: StoredType, edge: EdgeField, list: string): readonly string[] {
  return [
    `CALL (${KNOWN_AT}) {`,
    '  CALL () {',
    `    MATCH (o:${type.table}) MATCH ${step(edge, 'o', 'm')} RETURN o.id AS near, m.id AS far, coalesce(o.knownFrom, 0) AS since, null AS until`,
    '    UNION ALL',
    `    MATCH (l:${PAST_LINK} {link: '${edge.relationships[0]}'}) RETURN l.fromId AS near, l.toId AS far, l.knownFrom AS since, l.knownUntil AS until`,
    '  }',
    `  WITH near, far, since, until, ${KNOWN_AT}`,
    `  WHERE since <= ${KNOWN_SEQ} AND (until IS NULL OR ${KNOWN_SEQ} < until)`,
    `  RETURN collect([near, far]) AS ${list}`,
    '}',
  ];
}

/** Cypher goes through levels by relationships alone, which earlier versions do not have: so many at most are looked at. */
const MOST_LEVELS = 32;

/** The ids of some rows with those at the other ends of pairs, at any depth: an expression. */
export function closureOf(ids: string, pairs: string, from: 0 | 1): string {
  return `reduce(ids = ${ids}, level IN range(1, CASE WHEN size(${pairs}) < ${MOST_LEVELS} THEN size(${pairs}) ELSE ${MOST_LEVELS} END) | ids + [p IN ${pairs} WHERE p[${from}] IN ids AND NOT p[${1 - from}] IN ids | p[${1 - from}]])`;
}

function belowThen(model: Model, { of, up, param, many }: Within, list: string): readonly string[] {
  const tops = many ? value(param) : `[${value(param)}]`;
  return [
    ...pairsThen(typeNamed(model, of), up, `${list}p`),
    `WITH *, ${closureOf(tops, `${list}p`, 1)} AS ${list}`,
  ];
}

function withinIn(conditions: readonly Condition[]): readonly Within[] {
  return conditions.flatMap((c) =>
    c.kind === 'within' ? [c] : 'condition' in c ? withinIn([c.condition]) : [],
  );
}

/** The lines that bind the ids of rows that stand beside the row above to a list, where such are sought. */
function besideOf({ model, branch: { source }, row, above }: Sought): readonly string[] {
  if (source.kind === 'all' || source.edge.via.kind !== 'beside' || above === null) return [];
  return besideThen(model, source.edge.via, { above, row, list: besideList(row) }, source.told);
}

function besideList(row: string): string {
  return `${row}bs`;
}

/** Whether the rows stand in the order in which somebody wrote them, which their links say. */
function isWritten({ branch }: Sought): boolean {
  if (branch.source.kind === 'all') return false;
  const { via } = branch.source.edge;
  return via.kind === 'link' && via.ordered && via.near === 'from';
}

function orderOf(sought: Sought, type: StoredType): string {
  return isWritten(sought) ? `${sought.row}at` : `${sought.row}.${type.order}`;
}

/** The rows of today that an index leads to. */
function bySeek(
  { row, above }: Sought,
  type: StoredType,
  index: ChosenIndex,
  below: ReadonlyMap<Within, string>,
): { readonly lines: readonly string[]; readonly conditions: readonly string[] } {
  const { at, lines, columns, keys } = seekOf(type, index, row, '&');
  const given = keys.map((key, i) => {
    const column = `${at}.${columns[i]}`;
    if (key.from === 'above') return `${column} = ${above}.id`;
    if (key.from === 'value') return `${column} = ${value(key.param)}`;
    const list = key.values.kind === 'within' ? below.get(key.values) : value(key.values.param);
    return `${column} IN ${list}`;
  });
  // Every column is named, or the index would not serve.
  const others = columns.slice(keys.length).map((column) => `${at}.${column} IS NOT NULL`);
  return { lines, conditions: [...given, ...others] };
}

/** The rows of today along an edge, or all of them. */
function todayAlong({ model, branch, types, row, above }: Sought, type: StoredType): readonly string[] {
  const { source } = branch;
  if (source.kind === 'all') return [`MATCH (${row}:${ownLabel(type)})`];
  const { edge, of } = source;
  const { via } = edge;
  // Not by colons: elsewhere in the statement stands that a row has this label or that one, which forbids these.
  const label = types.length === 1 ? type.labels.join('&') : type.table;
  if (via.kind === 'key')
    return [`MATCH (${row}:${label} {id: ${above}.${property(typeNamed(model, of), edge.name)}})`];
  if (via.kind === 'link' && via.near === 'from')
    return [...linksOf(typeNamed(model, of), edge, row, above), `MATCH (${row}:${label} {id: ${row}to})`];
  if (via.kind === 'beside')
    return [`UNWIND ${besideList(row)} AS ${row}i`, `MATCH (${row}:${label} {id: ${row}i})`];
  const near = typeNamed(model, of);
  const distinct = edge.relationships.length > 1 ? [`WITH DISTINCT ${row}, ${KNOWN_AT}`] : [];
  return [
    `MATCH (${row}a:${near.table} {id: ${above}.id})`,
    `MATCH ${step(edge, `${row}a`, `${row}:${label}`)}`,
    ...distinct,
  ];
}

/** The earlier versions of rows along an edge, or all of them. */
function earlierRows({ model, branch, types, row, above }: Sought, type: StoredType): readonly string[] {
  const { source } = branch;
  const label = pastLabel(types.length === 1 ? ownLabel(type) : type.table);
  const byId = (id: string) => `MATCH (${row}:${pastLabel(type.table)} {id: ${id}})`;
  if (source.kind === 'all') return [`MATCH (${row}:${label})`];
  const { edge, of } = source;
  const { via } = edge;
  if (via.kind === 'key') return [byId(`${above}.${property(typeNamed(model, of), edge.name)}`)];
  if (via.kind === 'inverse') {
    const ends = via.edges.map((name) => `${row}.${property(type, name)} = ${above}.id`);
    return [`MATCH (${row}:${label}) WHERE ${ends.join(' OR ')}`, 'WITH *'];
  }
  if (via.kind === 'beside') return [`UNWIND ${besideList(row)} AS ${row}i`, byId(`${row}i`)];
  if (via.near === 'from') return [...linksOf(typeNamed(model, of), edge, row, above), byId(`${row}to`)];
  const l = `${row}l`;
  return [
    `MATCH (${l}:${PAST_LINK} {link: '${edge.relationships[0]}', toId: ${above}.id})`,
    `WHERE ${wasKnown(l)}`,
    byId(`${l}.fromId`),
    `WHERE ${row}.knownFrom = ${l}.knownFrom`,
    'WITH *',
  ];
}

/** What holds of earlier versions that are found by their ids among those of all types of their table. */
function typeOfEarlier({ branch: { source }, types, row }: Sought, type: StoredType): readonly string[] {
  const isFoundById = source.kind === 'edge' && source.edge.via.kind !== 'inverse';
  return isFoundById && types.length === 1 && type.table !== type.name
    ? [`${row}:${pastLabel(ownLabel(type))}`]
    : [];
}

/** The lines that bind the ids to which the links of the row above led, with their places. */
function linksOf(owner: StoredType, edge: EdgeField, row: string, above: string | null): readonly string[] {
  return [
    `CALL (${above}, ${KNOWN_AT}) {`,
    `  MATCH (${row}a:${owner.table} {id: ${above}.id}) WHERE ${isKnown(`${row}a`)}`,
    `  MATCH ${step(edge, `${row}a`, `${row}m`, `${row}l`)} RETURN ${row}m.id AS ${row}to, ${row}l.at AS ${row}at`,
    '  UNION ALL',
    `  MATCH (${row}l:${PAST_LINK} {link: '${edge.relationships[0]}', fromId: ${above}.id}) WHERE ${wasKnown(`${row}l`)}`,
    `  RETURN ${row}l.toId AS ${row}to, ${row}l.at AS ${row}at`,
    '}',
  ];
}
