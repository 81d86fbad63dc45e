import type { PairEnd, Pairing, Shared } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import type { PrintParts } from './PrintParts.ts';
import { printBound, printUnwound } from './printBound.ts';
import { rowThen } from './rowsThen.ts';
import { value } from './value.ts';

/** The variables of the rows of both that meet. */
const ROWS = { one: 'ps', other: 'qs' } as const satisfies Record<PairEnd, string>;

/** What a pair has in common, by the slug of what it is, as much as its page has. */
export function printShared(
  model: Model,
  { paired }: Pairing,
  { first, after, isCounted, on, rows }: Shared,
  printing: PrintParts,
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
    ...on.map((branch) => printBound(model, branch, 't', printing)),
    ...rows.map(({ end, branch }) => printUnwound(branch, ROWS[end], printing)),
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
