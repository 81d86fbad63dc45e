import type { Branch, List, PairEnd, Pairing, Shared } from '../../plan/ReadPlan.ts';
import type { StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { jsonObject } from './jsonObject.ts';
import { literal, quoted } from './names.ts';
import { ParentRow } from './ParentRow.ts';
import type { PlanPrinting, TypeGroup } from './PlanPrinting.ts';
import { byId, printCondition } from './printCondition.ts';
import { rowsAt } from './rowsAt.ts';
import { selectAny, unplanned, where } from './select.ts';
import { unlessCancelled } from './unlessCancelled.ts';

/** What prints a branch of a row, and a row itself. */
export interface PrintParts {
  branch(branch: Branch, above: ParentRow): string;
  row(group: TypeGroup, row: ParentRow): string;
}

/**
 * Prints a page of pairs as an expression of its `PairedPage`. Rows are read once. Those of one end on one side of what it is
 * on stand together in `held`, ends numbered by their slugs; two of them that are on the same meet. Nothing is put
 * together where there are more rows or meetings than there may be.
 */
export function printPairs(printing: PlanPrinting, pairing: Pairing, parts: PrintParts): string {
  return new PairsPrinting(printing, pairing, parts).print();
}

const ENDS = { one: 'a', other: 'b' } as const satisfies Record<PairEnd, string>;

class PairsPrinting {
  private readonly printing: PlanPrinting;
  private readonly pairing: Pairing;
  private readonly parts: PrintParts;
  private readonly type: StoredType;

  constructor(printing: PlanPrinting, pairing: Pairing, parts: PrintParts) {
    this.printing = printing;
    this.pairing = pairing;
    this.parts = parts;
    this.type = typeNamed(printing.model, pairing.paired.of);
  }

  print(): string {
    const { printing, pairing } = this;
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
      ...this.rows(),
      `"size" AS MATERIALIZED (SELECT count(*) AS "n" FROM "read")`,
      `"few" AS MATERIALIZED (SELECT * FROM "read" WHERE (SELECT "n" FROM "size") <= ${parameters.value(pairing.most)})`,
      `"ends" AS MATERIALIZED (SELECT a."id", a."slug", row_number() OVER (ORDER BY a."slug") AS "by" FROM (SELECT DISTINCT "end" FROM "few") AS s CROSS JOIN ${this.among(ends, 'a', 'SELECT "end" FROM "few"')} WHERE a."id" = s."end")`,
      `"held" AS MATERIALIZED (SELECT e."by", e."id", e."slug", s."on", s."side", json_group_array(s."id" ORDER BY s."order") AS "rows" FROM "few" AS s CROSS JOIN "ends" AS e WHERE e."id" = s."end" GROUP BY 1, 4, 5)`,
      `"meetings" AS MATERIALIZED (SELECT coalesce(sum("m" * "n"), 0) AS "n" FROM (SELECT count(*) AS "n", ${own === null ? 'count(*)' : `sum(${isOne('a')})`} AS "m" FROM "held" AS a GROUP BY a."on"))`,
      `"pairs" AS MATERIALIZED (SELECT a."by" AS "a", b."by" AS "b", a."id" AS "one", b."id" AS "other",` +
        ` ${targets('a."side" = b."side"')} AS "agree", ${targets('a."side" <> b."side"')} AS "contradict",` +
        ` ${keyOf('count(DISTINCT a."on")')} || ' ' || a."slug" || ' ' || b."slug" AS "key"` +
        ` FROM "held" AS a CROSS JOIN "held" AS b WHERE (SELECT "n" FROM "meetings") <= ${parameters.value(pairing.mostMet)}` +
        ` AND (a."by" & 7 OR check_cancelled()) AND b."on" = a."on" AND ${isMeeting}${wanted} GROUP BY 1, 2)`,
      `"found" AS MATERIALIZED (SELECT * FROM "pairs"${behind} ORDER BY "key" LIMIT ${unplanned(`${parameters.value(first)} + 1`)})`,
      `"page" AS MATERIALIZED (SELECT * FROM "found" ORDER BY "key" LIMIT ${unplanned(parameters.value(first))})`,
      ...pairing.shared.flatMap((shared, place) => this.shared(shared, place)),
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
        jsonObject(
          pairing.ends.map(({ branch }) => [branch.key, this.parts.branch(branch, new ParentRow('p'))]),
        ),
      ],
      [
        'shared',
        jsonObject(
          pairing.shared.map(({ key }, place) => [key, `json(coalesce(s${place}."page", ${none}))`]),
        ),
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

  /** The rows: all of them, or those on what the rows of one are on. One more than there may be tells that they are too many. */
  private rows(): readonly string[] {
    const { printing, pairing, type } = this;
    const { own, paired, most } = pairing;
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
      const scan = this.scan(pairing.rows, null, row);
      return [`"read" AS MATERIALIZED (${selectAny(scan, row, cells(row))}${limit})`];
    }
    const ownRow = printing.nextRow();
    const ofOne = selectAny(
      this.scan(own, null, ownRow),
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
    const scan = this.scan({ ...pairing.rows, source }, new ParentRow('o'), row);
    const along = { ...scan, from: `"own" AS o CROSS JOIN ${scan.from}` };
    return [...all, `"read" AS MATERIALIZED (${selectAny(along, row, cells(row))}${limit})`];
  }

  /** The rows of a type by their ids, as a FROM has them. @param ids a SELECT of those that are needed */
  private among(type: StoredType, row: string, ids: string): string {
    const { printing } = this;
    if (printing.known === null) return byId(type, row);
    return rowsAt(printing, type, row, (v) => `${v}."id" IN (${ids})`);
  }

  private scan(list: List, above: ParentRow | null, row: string) {
    const group = { shapes: list.shapes, types: [this.type], type: this.type, place: null };
    return this.printing.scan(list, group, { above, row, after: null });
  }

  /** What the pairs of the page have in common, and of each as much as its page has. */
  private shared({ first, after, isCounted, on, rows }: Shared, place: number): readonly string[] {
    const { printing, pairing, parts } = this;
    const { parameters } = printing;
    const type = typeNamed(printing.model, pairing.paired.on.to[0] ?? '');
    const limit = parameters.value(first);
    const common = quoted(`common${place}`);
    const trees = [
      ...on.map((branch) => [branch.key, parts.branch(branch, new ParentRow('c'))] as const),
      ...rows.map(({ end, branch }) => [branch.key, this.rowsOf(branch, `c.${quoted(ENDS[end])}`)] as const),
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
        ` FROM "page" AS p CROSS JOIN "held" AS a CROSS JOIN "held" AS b CROSS JOIN ${this.among(type, 't', 'SELECT "on" FROM "held"')}` +
        ` WHERE a."by" = p."a" AND b."on" = a."on" AND b."by" = p."b" AND t."id" = a."on")`,
      `${quoted(`shown${place}`)} AS MATERIALIZED (SELECT c."pair", ${page} AS "page" FROM (SELECT *,` +
        ` CASE WHEN ${behind} THEN row_number() OVER (PARTITION BY "pair", ${behind} ORDER BY "key") ELSE 0 END AS "nth"${total} FROM ${common}) AS c GROUP BY 1)`,
    ];
  }

  /** The rows whose ids stand in a JSON array. */
  private rowsOf(list: List, ids: string): string {
    const { printing, type } = this;
    const row = new ParentRow(printing.nextRow());
    const group = { shapes: list.shapes, types: [type], type, place: null };
    const object = this.parts.row(group, row);
    return (
      `(SELECT json_group_array(${object} ORDER BY ${row.name}.${quoted(type.order)})` +
      ` FROM json_each(${ids}) AS ${row.name}i CROSS JOIN ${this.among(type, row.name, `SELECT "value" FROM json_each(${ids})`)} WHERE ${row.name}."id" = ${row.name}i."value")`
    );
  }
}

/** How much a pair has in common, the most first. */
function keyOf(common: string): string {
  return `printf('%05d', 99999 - ${common})`;
}
