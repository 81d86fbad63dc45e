import type { List, PairEnd, Pairing, Shared } from '../../plan/ReadPlan.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { jsonObject } from './jsonObject.ts';
import { quoted } from './names.ts';
import { ParentRow } from './ParentRow.ts';
import type { PlanPrinting } from './PlanPrinting.ts';
import type { PrintParts } from './PrintParts.ts';
import { rowsAt } from './rowsAt.ts';

/** What the rows of both of a pair are called. */
const ENDS = { one: 'a', other: 'b' } as const satisfies Record<PairEnd, string>;

/** The steps that read what the pairs of the page have in common, in `shown` and its place: of each as much as its page has. */
export function printShared(
  printing: PlanPrinting,
  { paired }: Pairing,
  { shared, place, parts }: { readonly shared: Shared; readonly place: number; readonly parts: PrintParts },
): readonly string[] {
  const { first, after, isCounted, on, rows } = shared;
  const { parameters } = printing;
  const type = typeNamed(printing.model, paired.on.to[0] ?? '');
  const limit = parameters.value(first);
  const common = quoted(`common${place}`);
  const trees = [
    ...on.map((branch) => [branch.key, parts.branch(branch, new ParentRow('c'))] as const),
    ...rows.map(
      ({ end, branch }) => [branch.key, rowsOf(printing, parts, branch, `c.${quoted(ENDS[end])}`)] as const,
    ),
  ];
  const row = jsonObject([
    ['key', 'c."key"'],
    ['same', `json(CASE WHEN c."same" THEN 'true' ELSE 'false' END)`],
    ['trees', jsonObject(trees)],
  ]);
  const page = jsonObject([
    ['total', isCounted ? 'max(c."total")' : 'NULL'],
    ['more', `json(CASE WHEN count(*) FILTER (WHERE c."nth" > ${limit}) > 0 THEN 'true' ELSE 'false' END)`],
    ['rows', `json_group_array(${row} ORDER BY c."nth") FILTER (WHERE c."nth" BETWEEN 1 AND ${limit})`],
  ]);
  const behind = after === null ? '1' : `"key" > ${parameters.value(after)}`;
  const total = isCounted ? `, count(*) OVER (PARTITION BY "pair") AS "total"` : '';
  return [
    `${common} AS MATERIALIZED (SELECT p."key" AS "pair", a."on", a."side" = b."side" AS "same", a."rows" AS "a", b."rows" AS "b",` +
      ` t."slug" || CASE WHEN a."side" = b."side" THEN ' 0' ELSE ' 1' END || a."side" AS "key"` +
      ` FROM "page" AS p CROSS JOIN "held" AS a CROSS JOIN "held" AS b CROSS JOIN ${rowsAt(printing, type, 't', (of) => `${of}."id" IN (SELECT "on" FROM "held")`)}` +
      ` WHERE a."by" = p."a" AND b."on" = a."on" AND b."by" = p."b" AND t."id" = a."on")`,
    `${quoted(`shown${place}`)} AS MATERIALIZED (SELECT c."pair", ${page} AS "page" FROM (SELECT *,` +
      ` CASE WHEN ${behind} THEN row_number() OVER (PARTITION BY "pair", ${behind} ORDER BY "key") ELSE 0 END AS "nth"${total} FROM ${common}) AS c GROUP BY 1)`,
  ];
}

/** The rows whose ids stand in a JSON array. */
function rowsOf(printing: PlanPrinting, parts: PrintParts, list: List, ids: string): string {
  const [group] = printing.groups(list);
  if (!group) throw new Error(`${list.key} leads to no type.`);
  const { type } = group;
  const row = new ParentRow(printing.nextRow());
  const object = parts.row(group, row);
  return (
    `(SELECT json_group_array(${object} ORDER BY ${row.name}.${quoted(type.order)})` +
    ` FROM json_each(${ids}) AS ${row.name}i CROSS JOIN ${rowsAt(printing, type, row.name, (of) => `${of}."id" IN (SELECT "value" FROM json_each(${ids}))`)} WHERE ${row.name}."id" = ${row.name}i."value")`
  );
}
