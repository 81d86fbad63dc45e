import type { Beside, Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { indexColumns, indexName, linkColumns, linkTable, quoted } from './names.ts';
import { byId } from './printCondition.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/**
 * A SELECT of the ids of the rows that stand beside a row: see `Beside`. Each document is gone through once, however many
 * rows lead to it.
 *
 * @param id an expression of the row's id
 * @param row what the far rows are called, for names of its own
 */
export function printBeside(model: Model, beside: Beside, id: string, row: string): string {
  const type = typeNamed(model, beside.of);
  const shown = type.fields.get(beside.shownIn);
  if (shown?.kind !== 'edge' || shown.via.kind !== 'link')
    throw new Error(`${beside.of}.${beside.shownIn} is not kept by links.`);
  const links = linkTable(type.table, shown.via.link);
  const [d, l, r] = [`${row}d`, `${row}l`, `${row}r`];
  const at = `${r}.${quoted(beside.at)} = ${id}`;
  const byAt = indexName(type.table, indexColumns(type, [beside.at]));
  const documents =
    `SELECT DISTINCT ${l}."to" AS "id" FROM ${quoted(type.table)} AS ${r} INDEXED BY ${quoted(byAt)}` +
    ` CROSS JOIN ${quoted(links)} AS ${l} WHERE ${at} AND ${l}."from" = ${r}."id"`;
  const byDocument = indexName(links, linkColumns(shown.via.keys));
  const holders =
    `SELECT ${r}.${quoted(beside.who)} AS "id", ${at} AS "holds" FROM ${d} CROSS JOIN ${quoted(links)} AS ${l}` +
    ` INDEXED BY ${quoted(byDocument)} CROSS JOIN ${byId(type, r)} WHERE ${unlessCancelled(r)} AND ${l}."to" = ${d}."id" AND ${r}."id" = ${l}."from"`;
  const others = beside.also.map(({ of, who }) => {
    const stated = typeNamed(model, of);
    const by = indexName(stated.table, indexColumns(stated, [beside.statedIn]));
    return (
      `SELECT ${r}.${quoted(who)}, 0 FROM ${d} CROSS JOIN ${quoted(stated.table)} AS ${r} INDEXED BY ${quoted(by)}` +
      ` WHERE ${r}.${quoted(beside.statedIn)} = ${d}."id"`
    );
  });
  return (
    `WITH ${d} AS MATERIALIZED (${documents}) SELECT "id" FROM (${[holders, ...others].join(' UNION ALL ')})` +
    ' GROUP BY "id" HAVING max("holds") IS NOT 1'
  );
}
