import type { Pairing } from '../../plan/ReadPlan.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { jsonObject } from './jsonObject.ts';
import { ParentRow } from './ParentRow.ts';
import type { PlanPrinting } from './PlanPrinting.ts';
import type { PrintParts } from './PrintParts.ts';
import { printPairedRows } from './printPairedRows.ts';
import { printShared } from './printShared.ts';
import { rowsAt } from './rowsAt.ts';
import { unplanned } from './select.ts';

/**
 * Prints a page of pairs as an expression of its `PairedPage`. Rows are read once. Those of one end on one side of what it is
 * on stand together in `held`, ends numbered by their slugs; two of them that are on the same meet. Nothing is put
 * together where there are more rows or meetings than there may be.
 */
export function printPairs(printing: PlanPrinting, pairing: Pairing, parts: PrintParts): string {
  printing.isUnbounded = true;
  const { parameters } = printing;
  const { first, after, own, other, one, paired } = pairing;
  const ends = typeNamed(printing.model, paired.by.toName);
  const isOne = (row: string) => `${row}."id" = ${parameters.value(one ?? 0)}`;
  const isMeeting = own === null ? 'a."by" < b."by"' : `${isOne('a')} AND b."by" <> a."by"`;
  const isOther = (row: string) => `${row}."id" = ${parameters.value(other ?? 0)}`;
  const wanted =
    other === null ? '' : ` AND ${own === null ? `(${isOther('a')} OR ${isOther('b')})` : isOther('b')}`;
  const behind = after === null ? '' : ` WHERE "key" > ${parameters.value(after)}`;
  const targets = (same: string) => `count(DISTINCT CASE WHEN ${same} THEN a."on" END)`;
  const steps = [
    ...printPairedRows(printing, pairing),
    `"size" AS MATERIALIZED (SELECT count(*) AS "n" FROM "read")`,
    `"few" AS MATERIALIZED (SELECT * FROM "read" WHERE (SELECT "n" FROM "size") <= ${parameters.value(pairing.most)})`,
    `"ends" AS MATERIALIZED (SELECT a."id", a."slug", row_number() OVER (ORDER BY a."slug") AS "by" FROM (SELECT DISTINCT "end" FROM "few") AS s CROSS JOIN ${rowsAt(printing, ends, 'a', (of) => `${of}."id" IN (SELECT "end" FROM "few")`)} WHERE a."id" = s."end")`,
    `"held" AS MATERIALIZED (SELECT e."by", e."id", e."slug", s."on", s."side", json_group_array(s."id" ORDER BY s."order") AS "rows" FROM "few" AS s CROSS JOIN "ends" AS e WHERE e."id" = s."end" GROUP BY 1, 4, 5)`,
    `"meetings" AS MATERIALIZED (SELECT coalesce(sum("m" * "n"), 0) AS "n" FROM (SELECT count(*) AS "n", ${own === null ? 'count(*)' : `sum(${isOne('a')})`} AS "m" FROM "held" AS a GROUP BY a."on"))`,
    `"pairs" AS MATERIALIZED (SELECT a."by" AS "a", b."by" AS "b", a."id" AS "one", b."id" AS "other",` +
      ` ${targets('a."side" = b."side"')} AS "agree", ${targets('a."side" <> b."side"')} AS "contradict",` +
      ` ${keyOf('count(DISTINCT a."on")')} || ' ' || a."slug" || ' ' || b."slug" AS "key"` +
      ` FROM "held" AS a CROSS JOIN "held" AS b WHERE (SELECT "n" FROM "meetings") <= ${parameters.value(pairing.mostMet)}` +
      ` AND (a."by" & 7 OR check_cancelled()) AND b."on" = a."on" AND ${isMeeting}${wanted} GROUP BY 1, 2)`,
    `"found" AS MATERIALIZED (SELECT * FROM "pairs"${behind} ORDER BY "key" LIMIT ${unplanned(`${parameters.value(first)} + 1`)})`,
    `"page" AS MATERIALIZED (SELECT * FROM "found" ORDER BY "key" LIMIT ${unplanned(parameters.value(first))})`,
    ...pairing.shared.flatMap((shared, place) => printShared(printing, pairing, { shared, place, parts })),
  ];
  const joins = pairing.shared.map(
    (_one, place) => ` LEFT JOIN "shown${place}" AS s${place} ON s${place}."pair" = p."key"`,
  );
  const none = "json_object('total', 0, 'more', json('false'), 'rows', json('[]'))";
  const pair = jsonObject([
    ['key', 'p."key"'],
    ['agree', 'p."agree"'],
    ['contradict', 'p."contradict"'],
    [
      'ends',
      jsonObject(pairing.ends.map(({ branch }) => [branch.key, parts.branch(branch, new ParentRow('p'))])),
    ],
    [
      'shared',
      jsonObject(pairing.shared.map(({ key }, place) => [key, `json(coalesce(s${place}."page", ${none}))`])),
    ],
  ]);
  const answer = jsonObject([
    ['read', '(SELECT "n" FROM "size")'],
    ['met', '(SELECT "n" FROM "meetings")'],
    ['total', pairing.isCounted ? '(SELECT count(*) FROM "pairs")' : 'NULL'],
    [
      'more',
      `json(CASE WHEN (SELECT count(*) FROM "found") > ${parameters.value(first)} THEN 'true' ELSE 'false' END)`,
    ],
    ['pairs', `(SELECT json_group_array(${pair} ORDER BY p."key") FROM "page" AS p${joins.join('')})`],
  ]);
  return `(WITH ${steps.join(', ')} SELECT ${answer})`;
}

/** How much a pair has in common, the most first. */
function keyOf(common: string): string {
  return `printf('%05d', 99999 - ${common})`;
}
