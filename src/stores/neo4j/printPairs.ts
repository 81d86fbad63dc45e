import type { PairEnd, Pairing } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { property } from './names.ts';
import type { PrintParts } from './PrintParts.ts';
import { printBound } from './printBound.ts';
import { printPairedRows } from './printPairedRows.ts';
import { printShared } from './printShared.ts';
import { rowThen } from './rowsThen.ts';
import { value } from './value.ts';

/** The variables of a pair. */
const ENDS = { one: 'a', other: 'b' } as const satisfies Record<PairEnd, string>;

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
  printing: PrintParts,
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
  const asked = pairing.ends.map(({ end: of, branch }) => printBound(model, branch, ENDS[of], printing));
  const lines = [
    `CALL (${known.join(', ')}) {`,
    ...printPairedRows(model, pairing, isThen).map(indent),
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
    `CALL (${['held', ...known].join(', ')}) {`,
    '  UNWIND held AS g',
    `  RETURN sum(size(g[1]) * ${own === null ? 'size(g[1])' : `size([x IN g[1] WHERE ${isOne('x')}])`}) AS met`,
    '}',
    ...(pairing.isCounted
      ? [
          `CALL (${['held', 'met', ...known].join(', ')}) {`,
          ...[...pairs, 'RETURN count(*) AS total'].map(indent),
          '}',
        ]
      : ['WITH read, held, met, null AS total']),
    `CALL (${['held', 'met', ...known].join(', ')}) {`,
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
