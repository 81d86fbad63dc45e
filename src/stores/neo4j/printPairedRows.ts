import type { Pairing } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { property } from './names.ts';
import { printRows } from './printRows.ts';
import { value } from './value.ts';

/** Binds `n` to the rows: all of them, or those on what the rows of one are on. One more than there may be tells that they are too many. */
export function printPairedRows(
  model: Model,
  { paired, rows, own, most }: Pairing,
  isThen: boolean,
): readonly string[] {
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
