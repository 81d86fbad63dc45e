import type { Condition } from '../../plan/ReadPlan.ts';
import type { Beside, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indexColumns, indexName, linkColumns, linkTable, pastTable, quoted } from './names.ts';
import type { Printing } from './Printing.ts';
import { byId, printCondition } from './printCondition.ts';
import { isKnown, wasKnown } from './rowsAt.ts';
import { where } from './select.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/**
 * A SELECT of the ids of the rows that stand beside a row: see `Beside`. Each document is gone through once, however many
 * rows lead to it.
 *
 * @param id an expression of the row's id
 * @param row what the far rows are called, for names of its own
 * @param told what rows that tell of it have to meet
 */
export function printBeside(
  printing: Printing,
  beside: Beside,
  id: string,
  row: string,
  told: readonly Condition[] = [],
): string {
  const type = typeNamed(printing.model, beside.of);
  const shown = type.fields.get(beside.shownIn);
  if (shown?.kind !== 'edge' || shown.via.kind !== 'link')
    throw new Error(`${beside.of}.${beside.shownIn} is not kept by links.`);
  const links = linkTable(type.table, shown.via.link);
  const [d, l, r] = [`${row}d`, `${row}l`, `${row}r`];
  const at = `${r}.${quoted(beside.at)} = ${id}`;
  const held = told.map((condition) => printCondition(printing, type, r, condition));
  const isThen = printing.known !== null;
  const [now, then] = isThen ? [[isKnown(r)], [wasKnown(l), wasKnown(r)]] : [[], []];
  const pastOf = (table: string, name: string) => `${quoted(pastTable(table))} AS ${name}`;
  const indexed = ({ table }: StoredType, by: string) => `${quoted(table)} AS ${r} INDEXED BY ${quoted(by)}`;

  const byAt = indexName(type.table, indexColumns(type, [beside.at]));
  const toDocument = (rows: string, of: string, conditions: readonly string[]) =>
    `SELECT DISTINCT ${l}."to" AS "id" FROM ${rows} CROSS JOIN ${of}${where([at, `${l}."from" = ${r}."id"`, ...conditions, ...held])}`;
  const documents = [
    toDocument(indexed(type, byAt), `${quoted(links)} AS ${l}`, now),
    ...(isThen ? [toDocument(pastOf(type.table, r), pastOf(links, l), then)] : []),
  ];

  const byDocument = indexName(links, linkColumns(shown.via.keys));
  const holders = (of: string, rows: string, conditions: readonly string[]) =>
    `SELECT ${r}.${quoted(beside.who)} AS "id", ${at} AS "holds" FROM ${d} CROSS JOIN ${of} CROSS JOIN ${rows}` +
    where([unlessCancelled(r), `${l}."to" = ${d}."id"`, `${r}."id" = ${l}."from"`, ...conditions, ...held]);
  const others = beside.also.flatMap(({ of, who }) => {
    const stated = typeNamed(printing.model, of);
    const by = indexName(stated.table, indexColumns(stated, [beside.statedIn]));
    const stating = (rows: string, conditions: readonly string[]) =>
      `SELECT ${r}.${quoted(who)}, 0 FROM ${d} CROSS JOIN ${rows}` +
      where([`${r}.${quoted(beside.statedIn)} = ${d}."id"`, ...conditions]);
    return [
      stating(indexed(stated, by), now),
      ...(isThen ? [stating(pastOf(stated.table, r), [wasKnown(r)])] : []),
    ];
  });
  const all = [
    holders(`${quoted(links)} AS ${l} INDEXED BY ${quoted(byDocument)}`, byId(type, r), now),
    ...(isThen ? [holders(pastOf(links, l), pastOf(type.table, r), then)] : []),
    ...others,
  ];
  return (
    `WITH ${d} AS MATERIALIZED (${documents.join(' UNION ')}) SELECT "id" FROM (${all.join(' UNION ALL ')})` +
    ' GROUP BY "id" HAVING max("holds") IS NOT 1'
  );
}
