import type { Branch, List, One, ReadPlan, Selection, Shape, Tabulation, View } from '../../plan/ReadPlan.ts';
import type { Model } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import type { Statement } from '../Store.ts';
import { jsonObject } from './jsonObject.ts';
import { literal, TYPE } from './names.ts';
import type { Parameters } from './Parameters.ts';
import { ParentRow } from './ParentRow.ts';
import { PlanPrinting, type TypeGroup } from './PlanPrinting.ts';
import { printCondition } from './printCondition.ts';
import { printCrossTabulation } from './printCrossTabulation.ts';
import { printPage } from './printPage.ts';
import { printPairs } from './printPairs.ts';
import { printKnown } from './scanAt.ts';
import { selectAny, selectWithoutRows, unplanned, where } from './select.ts';

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
export function printPlan(model: Model, { roots, known, named }: ReadPlan): PrintedPlan {
  const printing = new PlanPrinting(model, { known: known ?? null, named: named ?? [] });
  const answer = jsonObject(roots.map((root) => [root.key, printRoot(printing, root)]));
  const { parameters, isUnbounded } = printing;
  const text =
    known === undefined
      ? `SELECT ${answer} AS "answer"`
      : printKnown(printing, { known, named: named ?? [] }, answer);
  return { text, parameters, isUnbounded };
}

function printRoot(printing: PlanPrinting, root: ReadPlan['roots'][number]): string {
  if (root.kind === 'typename') return literal('Query');
  if (root.kind === 'tabulation') return printTabulation(printing, root);
  if (root.kind === 'pairing')
    return printPairs(printing, root, {
      branch: (branch, above) => printBranch(printing, branch, above),
      row: (group, row) => printRow(printing, group, row),
    });
  return root.kind === 'crossTabulation'
    ? printCrossTabulation(printing, root)
    : printBranch(printing, root, null);
}

/** @param above the row whose branch it is, or null at the root */
function printBranch(printing: PlanPrinting, branch: Branch, above: ParentRow | null): string {
  switch (branch.kind) {
    case 'one':
      return printOne(printing, branch, above);
    case 'list':
      return printList(printing, branch, above);
    case 'page':
      return printPage(printing, branch, above, (group, row, view) => printRow(printing, group, row, view));
  }
}

function printOne(printing: PlanPrinting, one: One, above: ParentRow | null): string {
  const found = printing.groups(one).map((group) => {
    const row = new ParentRow(printing.nextRow());
    const scan = printing.scan(one, group, { above, row: row.name, after: null });
    if (scan.each.length > 0) throw new Error(`${one.key} is one, and a list of values may give several.`);
    const limit = one.source.kind === 'all' ? ' LIMIT 1' : '';
    return `(SELECT ${printRow(printing, group, row)} FROM ${scan.from}${where(scan.where)}${limit})`;
  });
  return found.length === 1 ? (found[0] ?? '') : `coalesce(${found.join(', ')})`;
}

function printList(printing: PlanPrinting, list: List, above: ParentRow | null): string {
  const [group] = printing.groups(list);
  if (!group) throw new Error(`${list.key} leads to no type.`);
  const row = new ParentRow(printing.nextRow());
  const scan = printing.scan(list, group, { above, row: row.name, after: null });
  const rows = `json_group_array(${printRow(printing, group, row)} ORDER BY ${scan.key})`;
  return `(${selectAny(scan, row.name, rows)})`;
}

/** How many rows there are is told first, and no more is read where they are too many: a CASE evaluates one branch alone. */
function printTabulation(printing: PlanPrinting, { rows, most }: Tabulation): string {
  printing.isUnbounded = true;
  const { parameters } = printing;
  const [group] = printing.groups(rows);
  if (!group) throw new Error(`${rows.key} leads to no type.`);
  const row = printing.nextRow();
  const scan = printing.scan(rows, group, { above: null, row, after: null });
  const bound = parameters.value(most);
  const some = `${selectWithoutRows(scan, row, '1')} LIMIT ${unplanned(`${bound} + 1`)}`;
  const all = `CASE WHEN "count" <= ${bound} THEN ${printList(printing, rows, null)} ELSE json('[]') END`;
  const table = jsonObject([
    ['count', '"count"'],
    ['rows', all],
  ]);
  return `(SELECT ${table} FROM (SELECT count(*) AS "count" FROM (${some})))`;
}

/** The object of a row, by its type where it may be of several. */
function printRow(printing: PlanPrinting, { shapes, place }: TypeGroup, row: ParentRow, view?: View): string {
  const objects = shapes.map((shape, nth) => {
    const [from, to] = view?.[place ?? nth] ?? [0, shape.selections.length];
    return printShape(printing, { ...shape, selections: shape.selections.slice(from, to) }, row);
  });
  const [object, another] = objects;
  if (object !== undefined && another === undefined) return object;
  const cases = shapes.map(({ type }, nth) => `WHEN ${literal(type)} THEN ${objects[nth]}`);
  return `CASE ${row.column(TYPE)} ${cases.join(' ')} END`;
}

function printShape(printing: PlanPrinting, shape: Shape, row: ParentRow): string {
  return jsonObject(shape.selections.map((one) => [one.key, printSelection(printing, shape, one, row)]));
}

function printSelection(printing: PlanPrinting, shape: Shape, selection: Selection, row: ParentRow): string {
  switch (selection.kind) {
    case 'typename':
      return literal(selection.name ?? shape.type);
    case 'itself':
      return printShape(printing, selection.shape, row);
    case 'scalar':
      return printScalar(printing, shape.type, selection.field, row);
    case 'holds': {
      const type = typeNamed(printing.model, shape.type);
      // Above rows that are cut first, a row is spoken of by the columns that it is read with.
      row.column('id');
      const held = printCondition(printing, type, row.name, selection.condition);
      return `json(iif(${held}, '${!selection.negated}', '${selection.negated}'))`;
    }
    case 'address':
      return `${literal(selection.prefix)} || ${row.column(selection.field)}`;
    case 'excerpt': {
      const text = row.column(selection.field);
      const words = printing.parameters.list(selection.words);
      return `json(excerpt(${text}, ${words}, ${literal(JSON.stringify(selection.parts))}))`;
    }
    default:
      return printBranch(printing, selection, row);
  }
}

function printScalar({ model }: PlanPrinting, type: string, name: string, row: ParentRow): string {
  const field = typeNamed(model, type).fields.get(name);
  if (field?.kind !== 'scalar') throw new Error(`${type}.${name} is not stored.`);
  const column = row.column(name);
  if (field.list) return `json(${column})`;
  // JSON has one kind of number: 85.0 is written as 85, as everywhere else.
  if (field.scalar === 'Float')
    return `CASE WHEN ${column} = CAST(${column} AS INTEGER) THEN CAST(${column} AS INTEGER) ELSE ${column} END`;
  if (field.scalar !== 'Boolean') return column;
  return `CASE ${column} WHEN 1 THEN json('true') WHEN 0 THEN json('false') END`;
}
