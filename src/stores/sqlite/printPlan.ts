import type {
  Branch,
  EdgePart,
  List,
  One,
  Page,
  PageInfoPart,
  Param,
  Part,
  ReadPlan,
  Selection,
  Shape,
  View,
} from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import type { Statement } from '../Store.ts';
import { typePrefix } from '../typePrefix.ts';
import { jsonObject } from './jsonObject.ts';
import { literal, quoted, ROW, typeNamed } from './names.ts';
import { Parameters } from './Parameters.ts';
import { ParentRow } from './ParentRow.ts';
import { type Scan, type Sought, scanRows } from './printRows.ts';
import { firstHits, selectAny, selectFirst, selectWithoutRows, unseen, where } from './select.ts';

/** A plan as one statement of SQL. */
export interface PrintedPlan extends Statement {
  readonly parameters: Parameters;
  /** Whether it counts or seeks words: what it reads has no bound in the plan, and nothing ends it on the way. */
  readonly isUnbounded: boolean;
}

/**
 * Prints a plan as a statement that gives the text of the whole answer. Equal plans print equal text; values never
 * stand in it. Every branch is a subselect that gives one JSON value, and nothing below a list is read before its
 * limit has cut it.
 */
export function printPlan(model: Model, plan: ReadPlan): PrintedPlan {
  return new PlanPrinting(model).print(plan);
}

/** Types of a branch that are read together: all of them, or each by itself where a list has all rows of several. */
interface TypeGroup {
  readonly shapes: readonly Shape[];
  readonly types: readonly StoredType[];
  /** The place of the type, where it is read by itself. */
  readonly place: number | null;
}

/** A row that is read, of one of its group's types. */
interface PrintedRow {
  readonly group: TypeGroup;
  readonly row: ParentRow;
}

/** What stands for a row, whose order key is given. */
type WriteRow = (printed: PrintedRow, key: string) => string;

/** The rows of a page, of which its parts are made. */
interface PageRows {
  /** An array of what is written for each row. */
  all(write: WriteRow): string;
  /** The least or the greatest order key, null where there are no rows. */
  end(which: 'min' | 'max'): string;
}

class PlanPrinting {
  readonly model: Model;
  readonly parameters = new Parameters();
  private isUnbounded = false;
  private rows = 0;

  constructor(model: Model) {
    this.model = model;
  }

  print({ roots }: ReadPlan): PrintedPlan {
    const answer = jsonObject(
      roots.map((root) => [root.key, root.kind === 'typename' ? literal('Query') : this.branch(root, null)]),
    );
    const text = `SELECT ${answer} AS "answer"`;
    const { parameters, isUnbounded } = this;
    parameters.keepThoseIn(text);
    return { text, parameters, isUnbounded };
  }

  private branch(branch: Branch, above: ParentRow | null): string {
    switch (branch.kind) {
      case 'one':
        return this.one(branch, above);
      case 'list':
        return this.list(branch, above);
      case 'page':
        return this.page(branch, above);
    }
  }

  private one(one: One, above: ParentRow | null): string {
    const found = this.groups(one).map((group) => {
      const row = new ParentRow(this.next());
      const { from, where: conditions, each } = this.scan(one, group, { above, row: row.name, after: null });
      if (each.length > 0) throw new Error(`${one.key} is one, and a list of values may give several.`);
      const limit = one.source.kind === 'all' ? ' LIMIT 1' : '';
      return `(SELECT ${this.row({ group, row })} FROM ${from}${where(conditions)}${limit})`;
    });
    return found.length === 1 ? (found[0] ?? '') : `coalesce(${found.join(', ')})`;
  }

  private list(list: List, above: ParentRow | null): string {
    const group = oneOf(this.groups(list));
    const row = new ParentRow(this.next());
    const scan = this.scan(list, group, { above, row: row.name, after: null });
    const objects = `json_group_array(${this.row({ group, row })} ORDER BY ${scan.key})`;
    return `(${selectAny(scan, row.name, objects, this.parameters)})`;
  }

  private row({ group, row }: PrintedRow, view?: View): string {
    return byType(group, row, (shape, nth) => {
      const [from, to] = view?.[group.place ?? nth] ?? [0, shape.selections.length];
      const selections = shape.selections.slice(from, to);
      return jsonObject(selections.map((selection) => [selection.key, this.value(shape, selection, row)]));
    });
  }

  private value(shape: Shape, selection: Selection, row: ParentRow): string {
    switch (selection.kind) {
      case 'typename':
        return literal(shape.type);
      case 'scalar':
        return this.scalar(shape, selection.field, row);
      case 'address':
        return `${literal(selection.prefix)} || ${row.column(selection.field)}`;
      default:
        return this.branch(selection, row);
    }
  }

  private scalar(shape: Shape, name: string, row: ParentRow): string {
    const field = typeNamed(this.model, shape.type).fields.get(name);
    if (field?.kind !== 'scalar') throw new Error(`${shape.type}.${name} is not stored.`);
    const column = row.column(name);
    if (field.list) return `json(${column})`;
    if (field.scalar !== 'Boolean') return column;
    return `CASE ${column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`;
  }

  private page(page: Page, above: ParentRow | null): string {
    const groups = this.groups(page);
    if (!page.rows) return this.connection(page, above, NO_ROWS);
    return groups.length === 1
      ? this.pageOfGroup(page, above, oneOf(groups))
      : this.pageOfGroups(page, above, groups);
  }

  private pageOfGroup(page: Page, above: ParentRow | null, group: TypeGroup): string {
    const row = new ParentRow(this.next());
    const scan = this.scan(page, group, { above, row: row.name, after: page.after });
    const key = `${row.name}."_key"`;
    const connection = this.connection(page, above, {
      all: (write) => `json_group_array(${write({ group, row }, key)})`,
      end: (which) => `${which}(${key})`,
    });
    const first = this.parameters.value(page.first);
    const found = { scan, row: row.name, type: oneOf(group.types), first };
    const rows = selectFirst(found, row.columns(), this.parameters);
    return `(SELECT ${connection} FROM (${rows}) AS ${row.name})`;
  }

  /**
   * By type, then by the order of each, which the key says together (see `typePrefix`). A type is looked at only
   * where those before it leave room on the page.
   */
  private pageOfGroups(page: Page, above: ParentRow | null, groups: readonly TypeGroup[]): string {
    const all = this.next();
    const first = this.parameters.value(page.first);
    let room = first;
    let before = '';
    const steps: string[] = [];
    const read: { readonly group: TypeGroup; readonly row: ParentRow; readonly from: string }[] = [];
    for (const group of groups) {
      const { place } = group;
      const row = new ParentRow(this.next());
      const type = oneOf(group.types);
      const scan = this.scan(page, group, { above: null, row: row.name, after: page.after });
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
      const hit = `${row.name}.${ROW} = ${all}."hit"`;
      read.push({ group, row, from: `FROM ${quoted(type.table)} AS ${row.name} WHERE ${hit}` });
    }
    const each = (write: WriteRow) => {
      const cases = read.map(({ group, row, from }) => {
        const prefix = literal(typePrefix(group.place ?? 0, groups.length));
        const key = `${prefix} || ${row.column(oneOf(group.types).order)}`;
        return `WHEN ${group.place} THEN (SELECT ${write({ group, row }, key)} ${from})`;
      });
      return `CASE ${all}."place" ${cases.join(' ')} END`;
    };
    const connection = this.connection(page, above, {
      // In the order of its limited SELECT, as after `selectFirst`.
      all: (write) => `json_group_array(${each(write)})`,
      end: (which) => `${which}(${each((_row, key) => key)})`,
    });
    const lists = groups.map(({ place }) => `json("hits${place}")`).join(', ');
    const hits =
      `SELECT t."key" AS "place", h."value" AS "hit" FROM ${before} CROSS JOIN json_each(json_array(${lists})) AS t` +
      ` CROSS JOIN json_each(t."value") AS h ORDER BY t."key", h."key" LIMIT ${unseen(first)}`;
    return `(SELECT ${connection} FROM (WITH ${steps.join(', ')} ${hits}) AS ${all})`;
  }

  private connection(page: Page, above: ParentRow | null, rows: PageRows): string {
    return jsonObject(page.parts.map((part) => [part.key, this.part(page, above, part, rows)]));
  }

  private part(page: Page, above: ParentRow | null, part: Part, rows: PageRows): string {
    switch (part.kind) {
      case 'typename':
        return literal(part.name);
      case 'totalCount':
        return this.totalCount(page, above);
      case 'nodes':
        return rows.all((printed) => this.row(printed, part.view));
      case 'edges':
        return rows.all((printed, key) =>
          jsonObject(part.parts.map((edge) => [edge.key, this.edge(page, edge, printed, key)])),
        );
      case 'pageInfo':
        return jsonObject(part.parts.map((info) => [info.key, this.info(page, above, info, rows)]));
    }
  }

  private edge(page: Page, part: EdgePart, printed: PrintedRow, key: string): string {
    if (part.kind === 'typename') return literal(part.name);
    return part.kind === 'cursor' ? cursorOf(page, key) : this.row(printed, part.view);
  }

  private info(page: Page, above: ParentRow | null, { kind }: PageInfoPart, rows: PageRows): string {
    switch (kind) {
      case 'typename':
        return literal('PageInfo');
      case 'hasNextPage':
        return this.hasNextPage(page, above);
      case 'hasPreviousPage':
        return `json('${page.after !== null}')`;
      case 'startCursor':
        return cursorOf(page, rows.end('min'));
      case 'endCursor':
        return cursorOf(page, rows.end('max'));
    }
  }

  private hasNextPage(page: Page, above: ParentRow | null): string {
    const first = this.parameters.value(page.first);
    const found = this.scans(page, above, page.after).map(({ scan, row, type }) =>
      scan.matching
        ? `SELECT json('true') FROM json_each(${firstHits({ scan, row, type, first: `${first} + 1` }, this.parameters)})`
        : selectWithoutRows(scan, row, "json('true')", this.parameters),
    );
    return `coalesce((${found.join(' UNION ALL ')} LIMIT 1 OFFSET ${unseen(first)}), json('false'))`;
  }

  /** Rows ask at times whether somebody still waits; many counts of short lists have to ask as well. */
  private totalCount(page: Page, above: ParentRow | null): string {
    this.isUnbounded = true;
    const counts = this.scans(page, above, null).map(
      ({ scan, row }) =>
        `(${selectWithoutRows(scan.matching?.scan ?? scan, row, 'count(*)', this.parameters)})`,
    );
    return `CASE WHEN waited_for() THEN ${counts.join(' + ')} END`;
  }

  /** The rows of a page once more, where they are counted. */
  private scans(page: Page, above: ParentRow | null, after: Param | null) {
    return this.groups(page).map((group) => {
      const row = this.next();
      return { scan: this.scan(page, group, { above, row, after }), row, type: oneOf(group.types) };
    });
  }

  private scan(
    branch: Branch,
    { types, place }: TypeGroup,
    sought: Pick<Sought, 'above' | 'row' | 'after'>,
  ): Scan {
    const prefix = place === null ? '' : typePrefix(place, branch.shapes.length);
    if (branch.conditions.some((c) => c.kind === 'words')) this.isUnbounded = true;
    return scanRows({ ...sought, branch, types, prefix, printing: this });
  }

  /** Rows of several types along an edge stand in one table and order; all rows of several types are read by type. */
  private groups(branch: Branch): readonly TypeGroup[] {
    const types = branch.shapes.map((shape) => typeNamed(this.model, shape.type));
    if (branch.source.kind === 'edge' || types.length === 1)
      return [{ shapes: branch.shapes, types, place: null }];
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

const NO_ROWS: PageRows = { all: () => 'NULL', end: () => 'NULL' };

/** What `encodeCursor` gives for a row, or null where there is none; a function of ours for all of it takes twice as long. */
function cursorOf(page: Page, key: string): string {
  return `nullif(hex(${literal(`${page.listOf} `)} || ${key} || ' ' || checksum_of(${key})), '')`;
}

/** What stands for a row, by its type where it may be of several. */
function byType({ shapes }: TypeGroup, row: ParentRow, write: (shape: Shape, nth: number) => string): string {
  const [shape] = shapes;
  if (shape && shapes.length === 1) return write(shape, 0);
  const cases = shapes.map((s, i) => `WHEN ${literal(s.type)} THEN ${write(s, i)}`);
  return `CASE ${row.column('_type')} ${cases.join(' ')} END`;
}

function oneOf<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('A list leads to no type.');
  return item;
}
