import type { Condition, Param } from '../../plan/ReadPlan.ts';
import type { StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { type ChosenIndex, chooseIndex, type IndexKey } from '../chooseIndex.ts';
import { conditionsOf } from '../conditionsOf.ts';
import {
  indexColumns,
  indexName,
  isShared,
  linkColumns,
  linkTable,
  literal,
  orderColumns,
  quoted,
  ROW,
  TYPE,
  wordsTable,
} from './names.ts';
import { printBeside } from './printBeside.ts';
import { byId, ofTypes, printCondition } from './printCondition.ts';
import { printValues } from './printValues.ts';
import { linksAt } from './rowsAt.ts';
import type { Scan, Sought } from './Scan.ts';
import { earlierRows, scanAt } from './scanAt.ts';

/**
 * How the rows of a branch are found: by one index, with the row's table behind it. Every index is named, because
 * SQLite, without statistics, takes the one with most equal columns, and may sort a long list.
 */
export function scanRows(sought: Sought): Scan {
  const { branch, types, row } = sought;
  const [type] = types;
  if (!type) throw new Error(`${branch.key} leads to no type.`);
  if (sought.printing.known !== null && type.versioned) return rowsThen(sought, type);
  if (types.length > 1) return alongEdge(sought, type, branch.conditions);
  const conditions = conditionsOf(type, branch.conditions);
  const words = conditions.find((c) => c.kind === 'words');
  const listed = listOf(sought, type, conditions);
  if (!words || branch.kind !== 'page' || branch.source.kind !== 'all') return listed;
  const matches = matchesOf(sought, type, words.param);
  const matching = scan(sought, type, {
    from: `(${matches}) AS ${row}m CROSS JOIN ${quoted(type.table)} AS ${row}`,
    where: [`${row}.${ROW} = ${row}m."hit"`],
    rest: conditions.filter((c) => c !== words),
  });
  return { ...listed, matching: { matches, scan: matching } };
}

/** The same at the moment that is asked for. Words are looked for in each row: the index has those of today. */
function rowsThen(sought: Sought, type: StoredType): Scan {
  const { types, branch } = sought;
  const isOne = types.length === 1;
  const conditions = isOne ? conditionsOf(type, branch.conditions) : branch.conditions;
  const today = isOne ? listOf(sought, type, conditions) : alongEdge(sought, type, conditions);
  const earlier = scan(sought, type, { ...earlierRows(sought, type), rest: conditions });
  return scanAt(sought, type, today, earlier);
}

/** The rows of one type that meet the conditions, in the order of an index. */
function listOf(sought: Sought, type: StoredType, conditions: readonly Condition[]): Scan {
  const { branch, row } = sought;
  const index = chooseIndex(type, conditions, branch.source);
  if (index) return index.link ? byLink(sought, type, index, index.link) : byIndex(sought, type, index);
  if (branch.source.kind === 'edge') return alongEdge(sought, type, conditions);
  const by = indexName(type.table, orderColumns(type));
  return scan(sought, type, {
    from: `${quoted(type.table)} AS ${row} INDEXED BY ${quoted(by)}`,
    where: [],
    rest: conditions,
  });
}

/** What a scan reads, with the conditions that hold whichever index it uses. */
function scan(
  { printing, types, prefix, row, after }: Sought,
  type: StoredType,
  found: {
    readonly from: string;
    readonly where: readonly string[];
    readonly rest: readonly Condition[];
    readonly key?: string;
    readonly cursor?: string;
    readonly each?: Scan['each'];
  },
): Scan {
  const order = `${row}.${quoted(type.order)}`;
  const cursor = prefix === '' ? (found.cursor ?? order) : `${literal(prefix)} || ${order}`;
  return {
    from: found.from,
    where: [
      ...found.where,
      ...ofTypes(printing.model, types, row),
      ...(after === null ? [] : [`${cursor} > ${printing.parameters.value(after)}`]),
      ...found.rest.map((c) => printCondition(printing, type, row, c)),
    ],
    key: found.key ?? order,
    each: found.each ?? [],
    withoutRows: null,
    matching: null,
  };
}

function byIndex(sought: Sought, type: StoredType, { keys, rest }: ChosenIndex): Scan {
  const { row } = sought;
  const by = indexColumns(
    type,
    keys.map((key) => key.field),
  );
  const given = equalities(sought, keys, (key) => `${row}.${quoted(key.field)}`);
  return scan(sought, type, {
    from: `${quoted(type.table)} AS ${row} INDEXED BY ${quoted(indexName(type.table, by))}`,
    ...given,
    rest,
  });
}

/** The links that lead to a row, in the order of the rows that they come from. */
function byLink(
  sought: Sought,
  type: StoredType,
  { keys, rest }: ChosenIndex,
  { edge, to }: NonNullable<ChosenIndex['link']>,
): Scan {
  const { row } = sought;
  if (edge.via.kind !== 'link') throw new Error(`${edge.name} is not kept by links.`);
  const table = linkTable(type.table, edge.via.link);
  const by = indexName(table, linkColumns(edge.via.keys));
  const l = `${row}l`;
  const given = equalities(sought, [to, ...keys], (key) =>
    key === to ? `${l}."to"` : `${l}.${quoted(key.field)}`,
  );
  const links = `${quoted(table)} AS ${l} INDEXED BY ${quoted(by)}`;
  const order = `${l}."order"`;
  const found = { each: given.each, key: order, cursor: order };
  const join = `${row}."id" = ${l}."from"`;
  const whole = scan(sought, type, {
    ...found,
    from: `${links} CROSS JOIN ${byId(type, row)}`,
    where: [...given.where, join],
    rest,
  });
  if (rest.length > 0 || isShared(type)) return whole;
  const where = whole.where.filter((condition) => condition !== join);
  return { ...whole, withoutRows: { from: links, where } };
}

function equalities(
  { printing, above }: Sought,
  keys: readonly IndexKey[],
  column: (key: IndexKey) => string,
): Pick<Scan, 'where' | 'each'> {
  return {
    where: keys.flatMap((key) => {
      if (key.from === 'each') return [];
      const value = key.from === 'value' ? printing.parameters.value(key.param) : above?.column('id');
      return [`${column(key)} = ${value}`];
    }),
    each: keys.flatMap((key) =>
      key.from === 'each' ? [{ column: column(key), values: printValues(printing, key.values) }] : [],
    ),
  };
}

/** The few rows that stand along an edge, sorted. */
function alongEdge(sought: Sought, type: StoredType, rest: readonly Condition[]): Scan {
  const { printing, branch, row, above } = sought;
  if (branch.source.kind !== 'edge' || above === null)
    throw new Error(`${branch.key} follows an edge of nothing.`);
  const { edge, of } = branch.source;
  const { via } = edge;
  if (via.kind === 'key') {
    return scan(sought, type, {
      from: byId(type, row),
      where: [`${row}."id" = ${above.column(edge.name)}`],
      rest,
    });
  }
  if (via.kind === 'inverse') {
    const ends = via.edges.map((name) => `${row}.${quoted(name)} = ${above.column('id')}`);
    const from = `${quoted(type.table)} AS ${row}`;
    return scan(sought, type, { from, where: [`(${ends.join(' OR ')})`], rest });
  }
  if (via.kind === 'beside') {
    const beside = printBeside(printing, via, above.column('id'), row, branch.source.told);
    const where = [`${row}."id" IN (${beside})`];
    return scan(sought, type, { from: byId(type, row), where, rest });
  }
  const l = `${row}l`;
  const owner = via.near === 'from' ? typeNamed(printing.model, of) : type;
  const [near, far] = via.near === 'from' ? ['"from"', '"to"'] : ['"to"', '"from"'];
  const table = linkTable(owner.table, via.link);
  const isNear = (link: string) => `${link}.${near} = ${above.column('id')}`;
  // Those that lead here from rows of today are of today.
  const links =
    via.near === 'from'
      ? linksAt(printing, owner, edge, l, isNear)
      : `${quoted(table)} AS ${l} INDEXED BY ${quoted(indexName(table, linkColumns(via.keys)))}`;
  return scan(sought, type, {
    from: `${links} CROSS JOIN ${byId(type, row)}`,
    where: [isNear(l), `${row}."id" = ${l}.${far}`],
    ...(via.ordered && via.near === 'from' ? { key: `${l}."at"` } : {}),
    rest,
  });
}

function matchesOf({ printing, row }: Sought, type: StoredType, param: Param): string {
  const found = quoted(wordsTable(type.table));
  const match = `${found} MATCH ${printing.parameters.words(param)}`;
  if (!isShared(type)) return `SELECT rowid AS "hit" FROM ${found} WHERE ${match}`;
  const t = `${row}w`;
  return (
    `SELECT ${t}.${ROW} AS "hit" FROM ${found} CROSS JOIN ${quoted(type.table)} AS ${t} ` +
    `WHERE ${match} AND ${t}.${ROW} = ${found}.rowid AND ${t}.${TYPE} = ${literal(type.name)}`
  );
}
