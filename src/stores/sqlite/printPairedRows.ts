import type { List, Pairing } from '../../plan/ReadPlan.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { literal, quoted } from './names.ts';
import { ParentRow } from './ParentRow.ts';
import type { PlanPrinting } from './PlanPrinting.ts';
import { printCondition } from './printCondition.ts';
import { rowsAt } from './rowsAt.ts';
import { selectAny, unplanned, where } from './select.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/** The steps that read the rows, in `read`: all of them, or those on what the rows of one are on. One more than there may be tells that they are too many. */
export function printPairedRows(printing: PlanPrinting, pairing: Pairing): readonly string[] {
  const { own, paired, most } = pairing;
  const type = typeNamed(printing.model, paired.of);
  const cells = (row: string) => {
    const column = (field: string) => `${row}.${quoted(field)}`;
    const [side] = paired.sides;
    const isFor = `${column(paired.side)} IN (${side.map(literal).join(', ')})`;
    return (
      `${column('id')} AS "id", ${column(paired.by.name)} AS "end", ${column(paired.on.name)} AS "on", ` +
      `${column(type.order)} AS "order", CASE WHEN ${isFor} THEN 0 ELSE 1 END AS "side"`
    );
  };
  const limit = ` LIMIT ${unplanned(`${printing.parameters.value(most)} + 1`)}`;
  if (own === null) {
    const row = printing.nextRow();
    const scan = scanOf(printing, pairing.rows, null, row);
    return [`"read" AS MATERIALIZED (${selectAny(scan, row, cells(row))}${limit})`];
  }
  const ownRow = printing.nextRow();
  const ofOne = selectAny(
    scanOf(printing, own, null, ownRow),
    ownRow,
    `DISTINCT ${ownRow}.${quoted(paired.on.name)} AS "id"`,
  );
  const row = printing.nextRow();
  const all = [`"own" AS MATERIALIZED (${ofOne})`];
  if (printing.known !== null) {
    const on = quoted(paired.on.name);
    const rows = rowsAt(printing, type, row, (v) => `${v}.${on} IN (SELECT "id" FROM "own")`);
    const held = pairing.rows.conditions.map((c) => printCondition(printing, type, row, c));
    const read = `SELECT ${cells(row)} FROM ${rows}${where([unlessCancelled(row), ...held])}`;
    return [...all, `"read" AS MATERIALIZED (${read}${limit})`];
  }
  const source = { kind: 'edge', of: paired.on.to[0] ?? '', edge: paired.back } as const;
  const scan = scanOf(printing, { ...pairing.rows, source }, new ParentRow('o'), row);
  const along = { ...scan, from: `"own" AS o CROSS JOIN ${scan.from}` };
  return [...all, `"read" AS MATERIALIZED (${selectAny(along, row, cells(row))}${limit})`];
}

function scanOf(printing: PlanPrinting, list: List, above: ParentRow | null, row: string) {
  const [group] = printing.groups(list);
  if (!group) throw new Error(`${list.key} leads to no type.`);
  return printing.scan(list, group, { above, row, after: null });
}
