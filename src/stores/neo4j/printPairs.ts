import type { Branch, List, PairEnd, Pairing, Shared } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { property } from './names.ts';
import { printCondition } from './printCondition.ts';
import { printRows } from './printRows.ts';
import { rowThen } from './rowsThen.ts';
import { value } from './value.ts';

/** Prints what is asked of a row that a variable is bound to: what has to stand before its cells, and these. */
export type PrintCells = (
  branch: Branch,
  row: string,
) => { readonly lines: readonly string[]; readonly value: string };

/** The variables of a pair, and of the rows of both that meet. */
const ENDS = { one: 'a', other: 'b' } as const satisfies Record<PairEnd, string>;
const ROWS = { one: 'ps', other: 'qs' } as const satisfies Record<PairEnd, string>;

/**
 * Prints the lines that bind a page of pairs to a variable: [rows read, meetings, total or null, whether more follow, pairs],
 * a pair as [key, agree, contradict, [what is asked of its ends], [pages of what both have in common]], such a page as [total,
 * whether more follow, rows], and a row as [key, whether it is on the same side, [what is asked]]. Rows are read once. In
 * `held` stands for each thing what there is on it, by end and side: [slug, end, side, rows].
 */
export function printPairs(
  model: Model,
  pairing: Pairing,
  name: string,
  printing: Printing,
): readonly string[] {
  const { paired, own, one, other, first, after, most, mostMet } = pairing;
  const { isThen } = printing;
  const known = isThen ? [KNOWN_AT] : [];
  const type = typeNamed(model, paired.of);
  const end = `n.${property(type, paired.by.name)}`;
  const on = `n.${property(type, paired.on.name)}`;
  const ends = typeNamed(model, paired.by.toName);
  const isOne = (row: string) => `${row}[1].id = ${value(one ?? 0)}`;
  const isOther = (row: string) => `${row}[1].id = ${value(other ?? 0)}`;
  const meeting = own === null ? 'x[0] < y[0]' : `${isOne('x')} AND NOT ${isOne('y')}`;
  const wanted =
    other === null ? '' : ` AND ${own === null ? `(${isOther('x')} OR ${isOther('y')})` : isOther('y')}`;
  const pairs = [
    `WITH held WHERE met <= ${value(mostMet)}`,
    'UNWIND held AS g',
    'UNWIND g[1] AS x',
    'UNWIND g[1] AS y',
    `WITH g[0] AS t, x, y WHERE ${meeting}${wanted}`,
    'WITH x[1] AS a, y[1] AS b, count(DISTINCT CASE WHEN x[2] = y[2] THEN t END) AS agree, count(DISTINCT CASE WHEN x[2] <> y[2] THEN t END) AS contradict, count(DISTINCT t) AS common',
  ];
  const shared = pairing.shared.map((page) => printShared(model, pairing, page, printing));
  const asked = pairing.ends.map(({ end: of, branch }) => bound(model, branch, ENDS[of], printing));
  const lines = [
    `CALL (${known.join(', ')}) {`,
    ...rowsRead(model, pairing, isThen).map(indent),
    '  RETURN collect(n) AS read',
    '}',
    `CALL (${['read', ...known].join(', ')}) {`,
    `  WITH read WHERE size(read) <= ${value(most)}`,
    '  UNWIND read AS n',
    `  WITH n ORDER BY n.${type.order}`,
    `  WITH ${end} AS e, ${on} AS t, CASE WHEN n.${paired.side} IN [${paired.sides[0].map((one) => `'${one}'`).join(', ')}] THEN 0 ELSE 1 END AS side, collect(n) AS ns`,
    '  WITH e, collect([t, side, ns]) AS hs',
    ...(isThen ? rowThen(ends, 'a', { id: 'e' }) : [`MATCH (a:${ends.labels[0]} {id: e})`]).map(indent),
    '  UNWIND hs AS h',
    '  WITH h[0] AS t, collect([a.slug, a, h[1], h[2]]) AS hs',
    '  RETURN collect([t, hs]) AS held',
    '}',
    'CALL (held) {',
    '  UNWIND held AS g',
    `  RETURN sum(size(g[1]) * ${own === null ? 'size(g[1])' : `size([x IN g[1] WHERE ${isOne('x')}])`}) AS met`,
    '}',
    ...(pairing.isCounted
      ? ['CALL (held, met) {', ...[...pairs, 'RETURN count(*) AS total'].map(indent), '}']
      : ['WITH read, held, met, null AS total']),
    'CALL (held, met) {',
    ...[
      ...pairs,
      "WITH a, b, agree, contradict, right('0000' + toString(99999 - common), 5) + ' ' + a.slug + ' ' + b.slug AS key",
      ...(after === null ? [] : [`WHERE key > ${value(after)}`]),
      `WITH key, a, b, agree, contradict ORDER BY key LIMIT ${value(first)} + 1`,
      'RETURN collect([key, a, b, agree, contradict]) AS found',
    ].map(indent),
    '}',
    `CALL (${['found', 'held', ...known].join(', ')}) {`,
    ...[
      `UNWIND found[0..${value(first)}] AS p`,
      'WITH held, p[0] AS key, p[1] AS a, p[2] AS b, p[3] AS agree, p[4] AS contradict',
      ...asked.flatMap((cell) => cell.lines),
      ...shared.flatMap((cell) => cell.lines),
      `WITH [key, agree, contradict, [${asked.map((cell) => cell.value).join(', ')}], [${shared.map((cell) => cell.value).join(', ')}]] AS pair, key ORDER BY key`,
      'RETURN collect(pair) AS pairs',
    ].map(indent),
    '}',
    `RETURN [size(read), met, total, size(found) > ${value(first)}, pairs] AS ${name}`,
  ];
  return [`CALL (${known.join(', ')}) {`, ...lines.map(indent), '}'];
}

/** Binds `n` to the rows: all of them, or those on what the rows of one are on. One more than there may be tells that they are too many. */
function rowsRead(model: Model, { paired, rows, own, most }: Pairing, isThen: boolean): readonly string[] {
  const type = typeNamed(model, paired.of);
  const limit = `${value(most)} + 1`;
  const sought = { model, types: [type], above: null, ordered: false, limit: null, after: null, isThen };
  if (own === null) return printRows({ ...sought, branch: rows, row: 'n', limit });
  const source = { kind: 'edge', of: paired.on.to[0] ?? '', edge: paired.back } as const;
  return [
    ...printRows({ ...sought, branch: own, row: 'm' }),
    `WITH DISTINCT m.${property(type, paired.on.name)} AS t`,
    'WITH {id: t} AS o',
    `CALL (${isThen ? `o, ${KNOWN_AT}` : 'o'}) {`,
    ...[...printRows({ ...sought, branch: { ...rows, source }, above: 'o', row: 'n' }), 'RETURN n'].map(
      indent,
    ),
    '}',
    `WITH n LIMIT ${limit}`,
  ];
}

interface Printing {
  readonly cells: PrintCells;
  /** Whether everything is read as of a moment. */
  readonly isThen: boolean;
  next(letter: string): string;
}

/** What a pair has in common, by the slug of what it is, as much as its page has. */
function printShared(
  model: Model,
  { paired }: Pairing,
  { first, after, isCounted, on, rows }: Shared,
  printing: Printing,
) {
  const { isThen } = printing;
  const name = printing.next('x');
  const known = isThen ? [KNOWN_AT] : [];
  const targets = typeNamed(model, paired.on.to[0] ?? '');
  const common = [
    'UNWIND held AS g',
    'UNWIND [h IN g[1] WHERE h[1] = a] AS x',
    'UNWIND [h IN g[1] WHERE h[1] = b] AS y',
    ...(isThen
      ? ['WITH x, y, g[0] AS g', ...rowThen(targets, 't', { id: 'g' })]
      : [`MATCH (t:${targets.labels[0]} {id: g[0]})`]),
    "WITH t, x[2] = y[2] AS same, x[3] AS ps, y[3] AS qs, t.slug + CASE WHEN x[2] = y[2] THEN ' 0' ELSE ' 1' END + toString(x[2]) AS key",
  ];
  const trees = [
    ...on.map((branch) => bound(model, branch, 't', printing)),
    ...rows.map(({ end, branch }) => unwound(branch, ROWS[end], printing)),
  ];
  const lines = [
    `CALL (${['held', 'a', 'b', ...known].join(', ')}) {`,
    ...[
      ...common,
      ...(after === null ? [] : [`WHERE key > ${value(after)}`]),
      `WITH t, same, ps, qs, key ORDER BY key LIMIT ${value(first)} + 1`,
      `RETURN collect([t, same, ps, qs, key]) AS ${name}f`,
    ].map(indent),
    '}',
    ...(isCounted
      ? [
          `CALL (${['held', 'a', 'b', ...known].join(', ')}) {`,
          ...[...common, `RETURN count(*) AS ${name}n`].map(indent),
          '}',
        ]
      : []),
    `CALL (${[`${name}f`, ...known].join(', ')}) {`,
    ...[
      `UNWIND ${name}f[0..${value(first)}] AS r`,
      'WITH r[0] AS t, r[1] AS same, r[2] AS ps, r[3] AS qs, r[4] AS k',
      ...trees.flatMap((cell) => cell.lines),
      `WITH k, [k, same, [${trees.map((cell) => cell.value).join(', ')}]] AS row ORDER BY k`,
      `RETURN collect(row) AS ${name}`,
    ].map(indent),
    '}',
  ];
  const total = isCounted ? `${name}n` : 'null';
  return { lines, value: `[${total}, size(${name}f) > ${value(first)}, ${name}]` };
}

/** What is asked of the row that a variable has already. */
function bound(model: Model, branch: Branch, variable: string, { cells, isThen, next }: Printing) {
  const row = next('n');
  const name = next('x');
  const types = branch.shapes.map((shape) => typeNamed(model, shape.type));
  const then = isThen ? { below: new Map() } : undefined;
  const held = branch.conditions.map((condition) => printCondition(model, types, row, condition, then));
  const { lines, value: list } = cells(branch, row);
  return {
    lines: [
      `CALL (${isThen ? `${variable}, ${KNOWN_AT}` : variable}) {`,
      ...[
        `WITH ${variable} AS ${row}${held.length === 0 ? '' : ` WHERE ${held.join(' AND ')}`}`,
        ...lines,
        `RETURN head(collect(${list})) AS ${name}`,
      ].map(indent),
      '}',
    ],
    value: name,
  };
}

/** What is asked of each of some rows, which stand in their order. */
function unwound(branch: List, variable: string, { cells, isThen, next }: Printing) {
  const row = next('n');
  const name = next('x');
  const { lines, value: list } = cells(branch, row);
  return {
    lines: [
      `CALL (${isThen ? `${variable}, ${KNOWN_AT}` : variable}) {`,
      ...[`UNWIND ${variable} AS ${row}`, ...lines, `RETURN collect(${list}) AS ${name}`].map(indent),
      '}',
    ],
    value: name,
  };
}
