import { unreachable } from '../../errors.ts';
import type { Branch, List, One, Page, Param, ReadPlan, Selection, Shape } from '../../plan/ReadPlan.ts';
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

/**
 * Prints a plan. Equal plans print equal text; values never stand in it.
 *
 * Every branch is a subselect that gives one JSON value, and every row a JSON array. Nothing below a list is read
 * before its limit has cut it.
 */
export function printPlan(model: Model, plan: ReadPlan): PrintedPlan {
  const printing = new PlanPrinting(model);
  const cells = plan.roots.map((root) => printing.branch(root, null));
  const text = `SELECT ${jsonArray(cells)} AS "answer"`;
  printing.parameters.keepThoseIn(text);
  return {
    text,
    parameters: printing.parameters,
    unbounded: printing.unbounded,
    sifts: printing.sifts,
  };
}

class PlanPrinting {
  readonly model: Model;
  readonly parameters = new Parameters();
  unbounded = false;
  sifts = false;
  private rows = 0;

  constructor(model: Model) {
    this.model = model;
  }

  branch(branch: Branch, above: ParentRow | null): string {
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
      return `(SELECT ${this.row(shapes, row, place, [])} FROM ${from}${where(conditions)}${limit})`;
    });
    return found.length === 1 ? (found[0] ?? '') : `coalesce(${found.join(', ')})`;
  }

  private list(list: List, above: ParentRow | null): string {
    const { shapes, types } = oneOf(this.places(list));
    const row = new ParentRow(this.next());
    const scan = this.scan({ branch: list, types, place: null, above, row: row.name, after: null });
    const cells = `json_group_array(${this.row(shapes, row, null, [])} ORDER BY ${scan.key})`;
    return `(${selectAny(scan, row.name, cells, this.parameters)})`;
  }

  private page(page: Page, above: ParentRow | null): string {
    if (page.totalCount) this.unbounded = true;
    return jsonArray([
      page.rows ? this.pageRows(page, above) : 'NULL',
      page.hasNextPage ? this.hasNextPage(page, above) : 'NULL',
      page.totalCount ? this.totalCount(page, above) : 'NULL',
    ]);
  }

  private pageRows(page: Page, above: ParentRow | null): string {
    const places = this.places(page);
    if (places.length > 1) return this.pageOfSeveral(page, places);
    const { shapes, types } = oneOf(places);
    const row = new ParentRow(this.next());
    const scan = this.scan({ branch: page, types, place: null, above, row: row.name, after: page.after });
    const key = `${row.name}."_key"`;
    const cells = this.row(shapes, row, null, [key]);
    const first = this.parameters.value(page.first);
    const rows = selectFirst(
      { scan, row: row.name, type: oneOf(types), first },
      row.columns(),
      this.parameters,
    );
    return `(SELECT json_group_array(${cells} ORDER BY ${key}) FROM (${rows}) AS ${row.name})`;
  }

  /**
   * By type, then by the order of each, which the key says together: `2 geneva-venue`. A type is looked at only where
   * those before it leave room on the page.
   */
  private pageOfSeveral(page: Page, places: readonly Place[]): string {
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
      const cell = this.row(shapes, row, place, [key]);
      const hit = `${row.name}.${ROW} = ${all}."hit"`;
      cells.push(
        `WHEN ${place} THEN (SELECT ${cell} FROM ${quoted(type.table)} AS ${row.name} WHERE ${hit})`,
      );
    }
    const lists = places.map(({ place }) => `json("hits${place}")`).join(', ');
    const found =
      `SELECT t."key" AS "place", h."key" AS "at", h."value" AS "hit" FROM ${before} CROSS JOIN json_each(json_array(${lists})) AS t` +
      ` CROSS JOIN json_each(t."value") AS h ORDER BY t."key", h."key" LIMIT ${unseen(first)}`;
    const rows = `(WITH ${steps.join(', ')} ${found}) AS ${all}`;
    return `(SELECT json_group_array(CASE ${all}."place" ${cells.join(' ')} END ORDER BY ${all}."place", ${all}."at") FROM ${rows})`;
  }

  private hasNextPage(page: Page, above: ParentRow | null): string {
    const first = this.parameters.value(page.first);
    const found = this.bare(page, above, page.after).map(({ scan, row, type }) =>
      scan.matching
        ? `SELECT json('true') FROM json_each(${firstHits({ scan, row, type, first: `${first} + 1` }, this.parameters)})`
        : selectBare(scan, row, "json('true')", this.parameters),
    );
    return `coalesce((${found.join(' UNION ALL ')} LIMIT 1 OFFSET ${unseen(first)}), json('false'))`;
  }

  /** Asked once for each list as well: where the same long list is counted often, its 256th rows are not enough. */
  private totalCount(page: Page, above: ParentRow | null): string {
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

  /** A row's array: what has to stand before, the place of its shape where there are several, and its cells. */
  private row(
    shapes: readonly Shape[],
    row: ParentRow,
    place: number | null,
    before: readonly string[],
  ): string {
    const [shape] = shapes;
    if (shape && shapes.length === 1) {
      return jsonArray([...before, ...(place === null ? [] : [`${place}`]), ...this.cells(shape, row)]);
    }
    const cases = shapes.map(
      (s, i) => `WHEN ${literal(s.type)} THEN ${jsonArray([...before, `${i}`, ...this.cells(s, row)])}`,
    );
    return `CASE ${row.column('_type')} ${cases.join(' ')} END`;
  }

  private cells(shape: Shape, row: ParentRow): readonly string[] {
    const type = typeNamed(this.model, shape.type);
    return shape.selections.flatMap((selection) => this.cell(type, selection, row));
  }

  private cell(type: StoredType, selection: Selection, row: ParentRow): readonly string[] {
    if (selection.kind === 'typename') return [];
    if (selection.kind !== 'scalar') return [this.branch(selection, row)];
    const field = type.fields.get(selection.field);
    if (field?.kind !== 'scalar') throw new Error(`${type.name}.${selection.field} is not stored.`);
    const column = row.column(field.name);
    if (field.list) return [`json(${column})`];
    if (field.scalar !== 'Boolean') return [column];
    return [`CASE ${column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`];
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

/** SQLite takes at most 1,000 arguments; an operation may ask for more under as many aliases. */
const ARGUMENTS = 400;

function jsonArray(cells: readonly string[]): string {
  let text = `json_array(${cells.slice(0, ARGUMENTS).join(', ')})`;
  for (let i = ARGUMENTS; i < cells.length; i += ARGUMENTS) {
    const more = cells.slice(i, i + ARGUMENTS).map((cell) => `'$[#]', ${cell}`);
    text = `json_insert(${text}, ${more.join(', ')})`;
  }
  return text;
}
