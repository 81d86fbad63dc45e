import { unreachable } from '../../errors.ts';
import type { Branch, List, One, Page, Param, Selection, Shape, Typename } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import type { Statement } from '../Store.ts';
import { literal, quoted, ROW, typeNamed } from './names.ts';
import { Parameters } from './Parameters.ts';
import { ParentRow } from './ParentRow.ts';
import { type Scan, type Sought, scanRows } from './printRows.ts';
import { firstHits, selectAny, selectBare, selectFirst, unseen, where } from './select.ts';

/** A plan as one statement of SQL. */
export interface PrintedPlan extends Statement {
  readonly parameters: Parameters;
  /** Whether it counts or seeks words: what it reads has no bound in the plan, and nothing ends it on the way. */
  readonly unbounded: boolean;
  /** Whether it reads rows that may not belong to a list: how many has no bound either, but it can be ended. */
  readonly sifts: boolean;
}

/** A row that is read. */
export interface PrintedRow {
  /** What it may be, one or several types. */
  readonly shapes: readonly Shape[];
  readonly row: ParentRow;
  /** The place of its shape, where each type of all rows is read by itself. */
  readonly place: number | null;
}

/**
 * A plan that is being printed. Every branch is a subselect that gives one JSON value, and nothing below a list is
 * read before its limit has cut it. Which JSON stands for a row and for a page is said by those that extend this.
 */
export abstract class PlanPrinting {
  readonly model: Model;
  readonly parameters = new Parameters();
  unbounded = false;
  sifts = false;
  private rows = 0;

  constructor(model: Model) {
    this.model = model;
  }

  /** What stands for a row of a one or a list. */
  protected abstract row(printed: PrintedRow): string;

  protected abstract page(page: Page, above: ParentRow | null): string;

  /** @param answer the expression that the statement gives */
  protected statement(answer: string): PrintedPlan {
    const text = `SELECT ${answer} AS "answer"`;
    const { parameters, unbounded, sifts } = this;
    parameters.keepThoseIn(text);
    return { text, parameters, unbounded, sifts };
  }

  protected branch(branch: Branch, above: ParentRow | null): string {
    switch (branch.kind) {
      case 'one':
        return this.one(branch, above);
      case 'list':
        return this.list(branch, above);
      case 'page':
        return this.page(branch, above);
      default:
        return unreachable(branch);
    }
  }

  private one(one: One, above: ParentRow | null): string {
    const found = this.places(one).map(({ shapes, types, place }) => {
      const row = new ParentRow(this.next());
      const sought = { branch: one, types, place, above, row: row.name, after: null };
      const { from, where: conditions, each } = this.scan(sought);
      if (each.length > 0) throw new Error(`${one.key} is one, and a list of values may give several.`);
      const limit = one.source.kind === 'all' ? ' LIMIT 1' : '';
      return `(SELECT ${this.row({ shapes, row, place })} FROM ${from}${where(conditions)}${limit})`;
    });
    return found.length === 1 ? (found[0] ?? '') : `coalesce(${found.join(', ')})`;
  }

  private list(list: List, above: ParentRow | null): string {
    const { shapes, types } = oneOf(this.places(list));
    const row = new ParentRow(this.next());
    const scan = this.scan({ branch: list, types, place: null, above, row: row.name, after: null });
    const cells = `json_group_array(${this.row({ shapes, row, place: null })} ORDER BY ${scan.key})`;
    return `(${selectAny(scan, row.name, cells, this.parameters)})`;
  }

  /**
   * The rows of a page.
   *
   * @param write what stands for a row, whose order key is given
   * @param whole what is made of them all; their keys are given, or null where each type is read by itself
   */
  protected pageRows(
    page: Page,
    above: ParentRow | null,
    write: (printed: PrintedRow, key: string) => string,
    whole: (rows: string, key: string | null) => string = (rows) => rows,
  ): string {
    const places = this.places(page);
    if (places.length > 1) return this.pageOfSeveral(page, places, write, whole);
    const { shapes, types } = oneOf(places);
    const row = new ParentRow(this.next());
    const scan = this.scan({ branch: page, types, place: null, above, row: row.name, after: page.after });
    const key = `${row.name}."_key"`;
    const cells = write({ shapes, row, place: null }, key);
    const first = this.parameters.value(page.first);
    const rows = selectFirst(
      { scan, row: row.name, type: oneOf(types), first },
      row.columns(),
      this.parameters,
    );
    return `(SELECT ${whole(`json_group_array(${cells})`, key)} FROM (${rows}) AS ${row.name})`;
  }

  /**
   * By type, then by the order of each, which the key says together: `2 geneva-venue`. A type is looked at only where
   * those before it leave room on the page.
   */
  private pageOfSeveral(
    page: Page,
    places: readonly Place[],
    write: (printed: PrintedRow, key: string) => string,
    whole: (rows: string, key: string | null) => string,
  ): string {
    const all = this.next();
    const first = this.parameters.value(page.first);
    let room = first;
    let before = '';
    const steps: string[] = [];
    const cells: string[] = [];
    for (const { shapes, types, place } of places) {
      const row = new ParentRow(this.next());
      const type = oneOf(types);
      const scan = this.scan({ branch: page, types, place, above: null, row: row.name, after: page.after });
      const hits = firstHits({ scan, row: row.name, type, first }, this.parameters);
      const columns = `${room} AS "room${place}", CASE WHEN ${room} > 0 THEN ${hits} ELSE '[]' END AS "hits${place}"`;
      const name = `${all}s${place}`;
      steps.push(
        before === ''
          ? `${name} AS MATERIALIZED (SELECT ${columns})`
          : `${name} AS MATERIALIZED (SELECT ${before}.*, ${columns} FROM ${before})`,
      );
      before = name;
      room = `("room${place}" - json_array_length("hits${place}"))`;
      const key = `${literal(`${place} `)} || ${row.column(type.order)}`;
      const cell = write({ shapes, row, place }, key);
      const hit = `${row.name}.${ROW} = ${all}."hit"`;
      cells.push(
        `WHEN ${place} THEN (SELECT ${cell} FROM ${quoted(type.table)} AS ${row.name} WHERE ${hit})`,
      );
    }
    const lists = places.map(({ place }) => `json("hits${place}")`).join(', ');
    const hits =
      `SELECT t."key" AS "place", h."value" AS "hit" FROM ${before} CROSS JOIN json_each(json_array(${lists})) AS t` +
      ` CROSS JOIN json_each(t."value") AS h ORDER BY t."key", h."key" LIMIT ${unseen(first)}`;
    const rows = `(WITH ${steps.join(', ')} ${hits}) AS ${all}`;
    const cell = `CASE ${all}."place" ${cells.join(' ')} END`;
    // In the order of its limited SELECT, as after `selectFirst`.
    const found = whole(`json_group_array(${cell})`, null);
    return `(SELECT ${found} FROM ${rows})`;
  }

  protected hasNextPage(page: Page, above: ParentRow | null): string {
    const first = this.parameters.value(page.first);
    const found = this.bare(page, above, page.after).map(({ scan, row, type }) =>
      scan.matching
        ? `SELECT json('true') FROM json_each(${firstHits({ scan, row, type, first: `${first} + 1` }, this.parameters)})`
        : selectBare(scan, row, "json('true')", this.parameters),
    );
    return `coalesce((${found.join(' UNION ALL ')} LIMIT 1 OFFSET ${unseen(first)}), json('false'))`;
  }

  /** Asked once for each list as well: where the same long list is counted often, its 256th rows are not enough. */
  protected totalCount(page: Page, above: ParentRow | null): string {
    this.unbounded = true;
    const counts = this.bare(page, above, null).map(
      ({ scan, row }) => `(${selectBare(scan.matching?.scan ?? scan, row, 'count(*)', this.parameters)})`,
    );
    return `CASE WHEN waited_for() THEN ${counts.join(' + ')} END`;
  }

  private bare(page: Page, above: ParentRow | null, after: Param | null) {
    return this.places(page).map(({ types, place }) => {
      const row = this.next();
      const scan = this.scan({ branch: page, types, place, above, row, after });
      return { scan, row, type: oneOf(types) };
    });
  }

  private scan(sought: Omit<Sought, 'printing'>): Scan {
    const scan = scanRows({ ...sought, printing: this });
    if (scan.sifts) this.sifts = true;
    if (sought.branch.conditions.some((c) => c.kind === 'words')) this.unbounded = true;
    return scan;
  }

  /** What stands for a row, by its type where it may be of several. */
  protected byType({ shapes, row }: PrintedRow, write: (shape: Shape, nth: number) => string): string {
    const [shape] = shapes;
    if (shape && shapes.length === 1) return write(shape, 0);
    const cases = shapes.map((s, i) => `WHEN ${literal(s.type)} THEN ${write(s, i)}`);
    return `CASE ${row.column('_type')} ${cases.join(' ')} END`;
  }

  /** The value of a selection that has one in the row: all but the name of its type. */
  protected value(shape: Shape, selection: Exclude<Selection, Typename>, row: ParentRow): string {
    if (selection.kind !== 'scalar') return this.branch(selection, row);
    const type = typeNamed(this.model, shape.type);
    const field = type.fields.get(selection.field);
    if (field?.kind !== 'scalar') throw new Error(`${type.name}.${selection.field} is not stored.`);
    const column = row.column(field.name);
    if (field.list) return `json(${column})`;
    if (field.scalar !== 'Boolean') return column;
    return `CASE ${column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`;
  }

  /** Types along an edge share a table and are read together; of all rows, each type is read by itself. */
  private places(branch: Branch): readonly Place[] {
    const types = branch.shapes.map((shape) => typeNamed(this.model, shape.type));
    const apart = branch.shapes.length > 1 && branch.source.kind === 'all';
    if (!apart) return [{ shapes: branch.shapes, types, place: null }];
    return branch.shapes.map((shape, place) => ({
      shapes: [shape],
      types: types.slice(place, place + 1),
      place,
    }));
  }

  private next(): string {
    this.rows += 1;
    return `n${this.rows}`;
  }
}

interface Place {
  readonly shapes: readonly Shape[];
  readonly types: readonly StoredType[];
  readonly place: number | null;
}

function oneOf<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('A list leads to no type.');
  return item;
}
