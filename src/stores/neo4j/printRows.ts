import type { Condition, Param } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import { type ChosenIndex, chooseIndex, type IndexKey, type Values } from '../chooseIndex.ts';
import { conditionsOf } from '../conditionsOf.ts';
import { MOST_MATCHES_SORTED } from '../mostMatchesSorted.ts';
import { typePrefix } from '../typePrefix.ts';
import { behindKey, indent, tail, where } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { ownLabel, step, wordsIndex } from './names.ts';
import { printBelow } from './printBelow.ts';
import { printBeside } from './printBeside.ts';
import { printCondition, wordsQuery } from './printCondition.ts';
import { rowsThen } from './rowsThen.ts';
import type { Sought } from './Sought.ts';
import { isId, seekOf } from './seekOf.ts';
import { value } from './value.ts';

/** At most so many matches of one type are looked at where words are sought in several. */
const MATCHES = 10_000;

/** The lines that bind the rows of a branch to a variable, in their order. */
export function printRows(sought: Sought): readonly string[] {
  const [type] = sought.types;
  if (!type) throw new Error(`${sought.branch.key} leads to no type.`);
  if (sought.types.length === 1) return ofOneType(sought, type);
  if (sought.isThen && sought.branch.source.kind === 'edge') return rowsThen(sought, type, '');
  return sought.branch.source.kind === 'all' ? ofSeveralTypes(sought) : alongEdge(sought, type);
}

/** What the cursor of a row is made of: its order, behind the place of its type where a list has rows of several. */
export function cursorKey(sought: Sought): string {
  const [type] = sought.types;
  const several = sought.types.length > 1 && sought.branch.source.kind === 'all';
  return several ? `${sought.row}k` : `${sought.row}.${type?.order}`;
}

/** By type, then by the order of each, which the key of the cursor says together (see `typePrefix`). */
function ofSeveralTypes(sought: Sought): readonly string[] {
  const { row, types, ordered, limit } = sought;
  const key = cursorKey(sought);
  const kept = ordered ? `${row}, ${key}` : row;
  const parts = types.map((type, place) => {
    const prefix = typePrefix(place, types.length);
    const lines = ofOneType(sought, type, prefix);
    return [...lines, `RETURN ${row}${ordered ? `, '${prefix}' + ${row}.${type.order} AS ${key}` : ''}`].map(
      indent,
    );
  });
  const union = parts.flatMap((part, i) => (i === 0 ? part : ['  UNION ALL', ...part]));
  const [scope, all] = sought.isThen ? [KNOWN_AT, `${kept}, ${KNOWN_AT}`] : ['', kept];
  return [`CALL (${scope}) {`, ...union, '}', ...tail(all, ordered ? [key] : [], limit)];
}

function ofOneType(sought: Sought, type: StoredType, prefix = ''): readonly string[] {
  if (sought.isThen && type.versioned) return rowsThen(sought, type, prefix);
  const { model, branch, row, after, limit, ordered } = sought;
  const conditions = conditionsOf(type, branch.conditions);
  const words = conditions.find((c) => c.kind === 'words');
  if (!words || branch.source.kind !== 'all') return listOf(sought, type, conditions, prefix);
  const behind = after === null ? [] : [behindKey(`${row}.${type.order}`, after, prefix)];
  const rest = conditions.filter((c) => c !== words).map((c) => printCondition(model, [type], row, c));
  const cut = tail(row, ordered ? [`${row}.${type.order}`] : [], limit);
  const matches = (most: string) =>
    `CALL db.index.fulltext.queryNodes('${wordsIndex(type)}', ${wordsQuery(words.param)}${most}) YIELD node`;
  if (limit === null) return [`${matches('')} AS ${row}`, ...where([...behind, ...rest])];
  // The other way for each of several types would take Neo4j seconds to plan.
  if (prefix !== '') {
    return [`${matches(`, {limit: ${MATCHES}}`)} AS ${row}`, ...where([...behind, ...rest]), ...cut];
  }
  const all = `${row}m`;
  return [
    'CALL () {',
    indent(matches(`, {limit: ${MOST_MATCHES_SORTED + 1}}`)),
    indent(`RETURN collect(node) AS ${all}`),
    '}',
    `CALL (${all}) {`,
    ...[
      `WITH ${all} WHERE size(${all}) <= ${MOST_MATCHES_SORTED}`,
      `UNWIND ${all} AS ${row}`,
      `WITH ${row}`,
      ...where([...behind, ...rest]),
      ...cut,
      `RETURN ${row}`,
    ].map(indent),
    '  UNION ALL',
    ...[
      `WITH ${all} WHERE size(${all}) > ${MOST_MATCHES_SORTED}`,
      'CALL () {',
      ...[...listOf(sought, type, conditions, prefix), `RETURN ${row}`].map(indent),
      '}',
      `RETURN ${row}`,
    ].map(indent),
    '}',
    ...cut,
  ];
}

/** The rows of one type that meet the conditions, in the order of an index or along an edge. */
function listOf(
  sought: Sought,
  type: StoredType,
  conditions: readonly Condition[],
  prefix: string,
): readonly string[] {
  const { model, branch, row, after, limit, ordered } = sought;
  const byOrder = ordered ? [`${row}.${type.order}`] : [];
  const index = chooseIndex(type, conditions, branch.source);
  if (index) return byIndex(sought, type, index, prefix);
  if (branch.source.kind === 'edge') return alongEdge(sought, type);
  const rest = conditions.map((c) => printCondition(model, [type], row, c));
  if (!ordered && limit === null && rest.length === 0 && after === null)
    return [`MATCH (${row}:${ownLabel(type)})`];
  return [
    `MATCH (${row}:${ownLabel(type)})`,
    `USING INDEX ${after !== null && prefix === '' ? 'SEEK ' : ''}${row}:${ownLabel(type)}(${type.order})`,
    ...where([...inOrder(`${row}.${type.order}`, after, prefix), ...rest]),
    ...tail(row, byOrder, limit),
  ];
}

/**
 * A seek in one index, or for lists of values one limited seek for each, merged. Every column is constrained and
 * stands in the order, or Neo4j would read the whole list and sort it; and the index is named, or on a small graph
 * Neo4j would choose another way and keep it while the graph grows.
 */
function byIndex(sought: Sought, type: StoredType, index: ChosenIndex, prefix: string): readonly string[] {
  const { model, branch, row, above, after, limit, ordered } = sought;
  const { at, columns, keys: all, lines } = seekOf(type, index, row);
  const lists = all.filter((key) => key.from === 'each');
  const given = all.map((key, i) => `${at}.${columns[i]} = ${keyValue(key, row, above)}`);
  const order = columns.length > all.length ? inOrder(`${at}.${columns.at(-1)}`, after, prefix) : [];
  const behind =
    columns.length > all.length || after === null ? [] : [behindKey(`${row}.${type.order}`, after, prefix)];
  const scan = [
    ...lines,
    ...where([
      ...given,
      ...order,
      ...behind,
      ...index.rest.map((c) => printCondition(model, [type], row, c)),
    ]),
    ...tail(row, ordered && !isId(index) ? columns.map((column) => `${at}.${column}`) : [], limit),
  ];
  if (lists.length === 0) return scan;
  const scope = [
    ...(above && branch.source.kind === 'edge' ? [above] : []),
    ...lists.map((key) => each(key, row)),
  ];
  return [
    ...lists.flatMap((key) => goThrough(model, key.values, each(key, row))),
    `CALL (${scope.join(', ')}) {`,
    ...[...scan, `RETURN ${row}`].map(indent),
    '}',
    ...tail(row, ordered ? [`${row}.${type.order}`] : [], limit),
  ];
}

/** The few rows that stand along an edge, sorted. */
function alongEdge(sought: Sought, type: StoredType): readonly string[] {
  const { model, branch, types, row, above, after, limit, ordered } = sought;
  const { source } = branch;
  if (source.kind !== 'edge' || above === null) throw new Error(`${branch.key} follows an edge of nothing.`);
  const { edge } = source;
  const conditions = branch.conditions.map((c) => printCondition(model, types, row, c));
  const behind = after === null ? [] : [behindKey(`${row}.${type.order}`, after, '')];
  if (edge.via.kind === 'beside') {
    const kept = [...behind, ...conditions];
    const order = ordered ? [`${row}.${type.order}`] : [];
    const beside = printBeside(model, edge.via, type, above, row, source.told);
    return [...beside, ...where(kept), ...tail(row, order, limit)];
  }
  const asWritten = edge.via.kind === 'link' && edge.via.ordered && edge.via.near === 'from';
  const link = asWritten ? `${row}l` : '';
  const distinct = edge.relationships.length > 1 ? 'DISTINCT ' : '';
  const order = ordered && edge.many !== 'one' ? [asWritten ? `${link}.at` : `${row}.${type.order}`] : [];
  return [
    `MATCH ${step(edge, above, row, link)}`,
    ...where([...behind, ...conditions]),
    ...(distinct && order.length === 0 && limit === null
      ? [`WITH DISTINCT ${row}`]
      : tail(`${distinct}${row}`, order, limit)),
  ];
}

function keyValue(key: IndexKey, row: string, above: string | null): string {
  if (key.from === 'value') return value(key.param);
  return key.from === 'each' ? each(key, row) : `${above}.id`;
}

/** The lines that bind each of some values to a variable. */
function goThrough(model: Model, values: Values, each: string): readonly string[] {
  if (values.kind === 'oneOf') return [`UNWIND ${value(values.param)} AS ${each}`];
  return [...printBelow(model, values, `${each}s`), `UNWIND ${each}s AS ${each}`];
}

/** The variable that goes through a list of values. */
function each(key: IndexKey, row: string): string {
  return `${row}_${key.field}`;
}

function inOrder(column: string, after: Param | null, prefix: string): readonly string[] {
  if (after === null) return [`${column} IS NOT NULL`];
  return prefix === ''
    ? [behindKey(column, after, '')]
    : [`${column} IS NOT NULL`, behindKey(column, after, prefix)];
}
