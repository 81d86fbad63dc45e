import type { EdgePart, Page, PageInfoPart, Param, Part, View } from '../../plan/ReadPlan.ts';
import { typePrefix } from '../typePrefix.ts';
import { jsonObject } from './jsonObject.ts';
import { literal, quoted, ROW } from './names.ts';
import { ParentRow } from './ParentRow.ts';
import type { PlanPrinting, TypeGroup } from './PlanPrinting.ts';
import { rowsAt } from './rowsAt.ts';
import { firstHits, selectFirst, selectWithoutRows, unplanned } from './select.ts';

/** A row of a page, of one of its group's types. */
interface PageRow {
  readonly group: TypeGroup;
  readonly row: ParentRow;
  /** An expression of its order key. */
  readonly key: string;
}

/** The rows of a page, of which its parts are made. */
interface PageRows {
  /** An array of what is written for each row. */
  all(write: (row: PageRow) => string): string;
  /** The least or the greatest order key, null where there are no rows. */
  end(which: 'min' | 'max'): string;
}

/** Prints what is asked of a row; `view` says which of its selections. */
export type PrintRow = (group: TypeGroup, row: ParentRow, view: View) => string;

/**
 * Prints a page as an expression of its connection.
 *
 * @param above the row whose page it is, or null at the root
 */
export function printPage(
  printing: PlanPrinting,
  page: Page,
  above: ParentRow | null,
  printRow: PrintRow,
): string {
  return new PagePrinting(printing, page, above, printRow).print();
}

class PagePrinting {
  private readonly printing: PlanPrinting;
  private readonly page: Page;
  private readonly above: ParentRow | null;
  private readonly printRow: PrintRow;
  private readonly groups: readonly TypeGroup[];
  /** An expression of how many rows it has at most. */
  private readonly first: string;

  constructor(printing: PlanPrinting, page: Page, above: ParentRow | null, printRow: PrintRow) {
    this.printing = printing;
    this.page = page;
    this.above = above;
    this.printRow = printRow;
    this.groups = printing.groups(page);
    this.first = printing.parameters.value(page.first);
  }

  print(): string {
    if (!this.page.rows) return this.connection({ all: () => 'NULL', end: () => 'NULL' });
    const [group] = this.groups;
    return group && this.groups.length === 1 ? this.ofOneGroup(group) : this.ofSeveralGroups();
  }

  private ofOneGroup(group: TypeGroup): string {
    const { printing, page, above, first } = this;
    const row = new ParentRow(printing.nextRow());
    const scan = printing.scan(page, group, { above, row: row.name, after: page.after });
    const key = `${row.name}."_key"`;
    const connection = this.connection({
      all: (write) => `json_group_array(${write({ group, row, key })})`,
      end: (which) => `${which}(${key})`,
    });
    const found = { scan, row: row.name, type: group.type, first };
    const rows = selectFirst(found, row.columns());
    return `(SELECT ${connection} FROM (${rows}) AS ${row.name})`;
  }

  /**
   * By type, then by the order of each, which the key says together (see `typePrefix`). A type is looked at only
   * where those before it leave room on the page.
   */
  private ofSeveralGroups(): string {
    const { printing, page, first, groups } = this;
    const all = printing.nextRow();
    let room = first;
    let before = '';
    const steps: string[] = [];
    const read: { readonly row: PageRow; readonly from: string }[] = [];
    for (const [place, group] of groups.entries()) {
      const { type } = group;
      const row = new ParentRow(printing.nextRow());
      const scan = printing.scan(page, group, { above: null, row: row.name, after: page.after });
      const hits = firstHits({ scan, row: row.name, type, first });
      const columns = `${room} AS "room${place}", CASE WHEN ${room} > 0 THEN ${hits} ELSE '[]' END AS "hits${place}"`;
      const name = `${all}s${place}`;
      steps.push(
        before === ''
          ? `${name} AS MATERIALIZED (SELECT ${columns})`
          : `${name} AS MATERIALIZED (SELECT ${before}.*, ${columns} FROM ${before})`,
      );
      before = name;
      room = `("room${place}" - json_array_length("hits${place}"))`;
      const key = `${literal(typePrefix(place, groups.length))} || ${row.column(type.order)}`;
      const hit = `${row.name}.${ROW} = ${all}."hit"`;
      const rows =
        printing.known === null ? `${quoted(type.table)} AS ${row.name}` : rowsAt(printing, type, row.name);
      read.push({ row: { group, row, key }, from: `FROM ${rows} WHERE ${hit}` });
    }
    const each = (write: (row: PageRow) => string) => {
      const cases = read.map(({ row, from }, place) => `WHEN ${place} THEN (SELECT ${write(row)} ${from})`);
      return `CASE ${all}."place" ${cases.join(' ')} END`;
    };
    const connection = this.connection({
      // In the order of its limited SELECT, as after `selectFirst`.
      all: (write) => `json_group_array(${each(write)})`,
      end: (which) => `${which}(${each(({ key }) => key)})`,
    });
    const lists = groups.map((_, place) => `json("hits${place}")`).join(', ');
    const hits =
      `SELECT t."key" AS "place", h."value" AS "hit" FROM ${before} CROSS JOIN json_each(json_array(${lists})) AS t` +
      ` CROSS JOIN json_each(t."value") AS h ORDER BY t."key", h."key" LIMIT ${unplanned(first)}`;
    return `(SELECT ${connection} FROM (WITH ${steps.join(', ')} ${hits}) AS ${all})`;
  }

  private connection(rows: PageRows): string {
    return jsonObject(this.page.parts.map((part) => [part.key, this.part(part, rows)]));
  }

  private part(part: Part, rows: PageRows): string {
    switch (part.kind) {
      case 'typename':
        return literal(part.name);
      case 'totalCount':
        return this.totalCount();
      case 'nodes':
        return rows.all(({ group, row }) => this.printRow(group, row, part.view));
      case 'edges':
        return rows.all((row) => jsonObject(part.parts.map((edge) => [edge.key, this.edge(edge, row)])));
      case 'pageInfo':
        return jsonObject(part.parts.map((info) => [info.key, this.info(info, rows)]));
    }
  }

  private edge(part: EdgePart, { group, row, key }: PageRow): string {
    if (part.kind === 'typename') return literal(part.name);
    return part.kind === 'cursor' ? this.cursor(key) : this.printRow(group, row, part.view);
  }

  private info({ kind }: PageInfoPart, rows: PageRows): string {
    switch (kind) {
      case 'typename':
        return literal('PageInfo');
      case 'hasNextPage':
        return this.hasNextPage();
      case 'hasPreviousPage':
        return `json('${this.page.after !== null}')`;
      case 'startCursor':
        return this.cursor(rows.end('min'));
      case 'endCursor':
        return this.cursor(rows.end('max'));
    }
  }

  /** What `encodeCursor` gives for an order key, null for null; a function of ours for all of it takes twice as long. */
  private cursor(key: string): string {
    return `nullif(hex(${literal(`${this.page.listOf} `)} || ${key} || ' ' || checksum_of(${key})), '')`;
  }

  private hasNextPage(): string {
    const { first, page } = this;
    const found = this.scans(page.after).map(({ scan, row, type }) =>
      scan.matching
        ? `SELECT json('true') FROM json_each(${firstHits({ scan, row, type, first: `${first} + 1` })})`
        : selectWithoutRows(scan, row, "json('true')"),
    );
    return `coalesce((${found.join(' UNION ALL ')} LIMIT 1 OFFSET ${unplanned(first)}), json('false'))`;
  }

  /** Rows ask at times whether somebody still waits; many counts of short lists have to ask as well. */
  private totalCount(): string {
    const { printing } = this;
    printing.isUnbounded = true;
    const counts = this.scans(null).map(({ scan, row }) =>
      selectWithoutRows(scan.matching?.scan ?? scan, row, 'count(*)'),
    );
    return `CASE WHEN check_cancelled() THEN ${counts.map((count) => `(${count})`).join(' + ')} END`;
  }

  /** The rows once more, where they are counted. */
  private scans(after: Param | null) {
    const { printing, page, above } = this;
    return this.groups.map((group) => {
      const row = printing.nextRow();
      return { scan: printing.scan(page, group, { above, row, after }), row, type: group.type };
    });
  }
}
