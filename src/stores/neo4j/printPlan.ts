import type {
  Branch,
  CrossTabulation,
  Page,
  Pairing,
  Param,
  ReadPlan,
  Selection,
  Tabulation,
  Typename,
} from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import type { Statement } from '../Store.ts';
import { indent } from './clauses.ts';
import { KNOWN_AT } from './knownAt.ts';
import { labelThen, ownLabel } from './names.ts';
import { pageCells } from './pageCells.ts';
import { printCondition } from './printCondition.ts';
import { printCrossTabulation } from './printCrossTabulation.ts';
import { printPairs } from './printPairs.ts';
import { cursorKey, printRows } from './printRows.ts';
import { printKnown } from './rowsThen.ts';
import { SEQUENCE } from './schemaRules.ts';
import { value } from './value.ts';
import { withNamed } from './withNamed.ts';

/** A plan as one statement of Cypher. */
export interface PrintedPlan extends Statement {
  /** Which values are words, that full-text indexes take as a query. */
  readonly words: readonly Param[];
}

/**
 * Prints a plan. Equal plans print equal text, in which `$p` is the only parameter.
 *
 * Every branch is a `CALL` of its own that ends in one row, so that planning stays linear in their number, and
 * every row a list. Nothing below a list is read before its limit has cut it. What tells whether something was
 * committed meanwhile (see `Commits`) stands around it all.
 */
export function printPlan(model: Model, plan: ReadPlan): PrintedPlan {
  const isThen = plan.known !== undefined;
  const printing = new Printing(model, isThen);
  const roots = plan.roots.filter((root) => root.kind !== 'typename');
  const cells = roots.map((root) => {
    if (root.kind === 'tabulation') return printing.tabulation(root);
    if (root.kind === 'pairing') return printing.pairs(root);
    return root.kind === 'crossTabulation' ? printing.table(root) : printing.branch(root, null);
  });
  const named = plan.named ?? [];
  const lines = cells.flatMap((cell) => cell.lines).map((line) => withNamed(line, named));
  return {
    text: [
      `MATCH (s:${SEQUENCE} {id: 'graph'})`,
      'WITH s.state AS before',
      ...(plan.known === undefined ? [] : printKnown(value(plan.known), named)),
      ...lines,
      `WITH before, ${isThen ? 'unknown, ' : ''}[${cells.map((cell) => cell.value).join(', ')}] AS answer`,
      // Looked at again once everything else is read.
      `MATCH (s:${SEQUENCE} {id: 'graph'})`,
      `RETURN answer, before, s.state AS after${isThen ? ', unknown' : ''}`,
    ].join('\n'),
    words: [...new Set(roots.flatMap(wordsOfRoot))],
  };
}

/** What has to stand before a cell's value can be used. */
interface Cell {
  readonly lines: readonly string[];
  readonly value: string;
}

/** The row that a branch hangs on. */
interface Above {
  readonly row: string;
  /** The label that it must have, where rows of other types stand beside it. */
  readonly label: string | null;
}

class Printing {
  private readonly model: Model;
  private readonly isThen: boolean;
  private calls = 0;

  /** @param isThen whether everything is read as of a moment */
  constructor(model: Model, isThen: boolean) {
    this.model = model;
    this.isThen = isThen;
  }

  branch(branch: Branch, above: Above | null): Cell {
    const types = branch.shapes.map((shape) => typeNamed(this.model, shape.type));
    if (branch.kind === 'page') return this.page(branch, types, above);
    const row = this.next('n');
    const rows = printRows({
      model: this.model,
      branch,
      types,
      above: above?.row ?? null,
      row,
      ordered: branch.kind === 'list',
      limit: branch.kind === 'one' && branch.source.kind === 'all' ? '1' : null,
      after: null,
      isThen: this.isThen,
    });
    const { lines, value: cells } = this.row(branch, types, row, []);
    const collected = branch.kind === 'one' ? `head(collect(${cells}))` : `collect(${cells})`;
    return this.call(above, [...rows, ...lines], collected);
  }

  table(table: CrossTabulation): Cell {
    const name = this.next('x');
    return { lines: printCrossTabulation(this.model, table, { name, isThen: this.isThen }), value: name };
  }

  /** How many rows there are is told first, and no more is read where they are too many. */
  tabulation({ rows, most }: Tabulation): Cell {
    const types = rows.shapes.map((shape) => typeNamed(this.model, shape.type));
    const found = this.next('n');
    const bound = value(most);
    const { model, isThen } = this;
    const sought = { model, isThen, branch: rows, types, above: null, after: null };
    const counted = this.call(
      null,
      printRows({ ...sought, row: found, ordered: false, limit: `${bound} + 1` }),
      `count(${found})`,
    );
    const row = this.next('n');
    const all = printRows({ ...sought, row, ordered: true, limit: null });
    const { lines, value: cells } = this.row(rows, types, row, []);
    const few = [
      `WITH ${counted.value}${isThen ? `, ${KNOWN_AT}` : ''} WHERE ${counted.value} <= ${bound}`,
      ...all,
      ...lines,
    ];
    const read = this.call({ row: counted.value, label: null }, few, `collect(${cells})`);
    return { lines: [...counted.lines, ...read.lines], value: `[${counted.value}, ${read.value}]` };
  }

  pairs(pairing: Pairing): Cell {
    const name = this.next('x');
    const cells = (branch: Branch, row: string) => {
      const types = branch.shapes.map((shape) => typeNamed(this.model, shape.type));
      return this.row(branch, types, row, []);
    };
    const next = (letter: string) => this.next(letter);
    const { model, isThen } = this;
    return { lines: printPairs(model, pairing, name, { cells, next, isThen }), value: name };
  }

  private page(page: Page, types: readonly StoredType[], above: Above | null): Cell {
    const first = value(page.first);
    const asked = pageCells(page);
    const none: Cell = { lines: [], value: 'null' };
    const { model, isThen } = this;
    const sought = { model, isThen, branch: page, types, above: above?.row ?? null, ordered: false };
    const rows = (): Cell => {
      const row = this.next('n');
      const cut = { ...sought, row, ordered: true, limit: first, after: page.after };
      const { lines, value: cells } = this.row(page, types, row, asked.keys ? [cursorKey(cut)] : []);
      return this.call(above, [...printRows(cut), ...lines], `collect(${cells})`);
    };
    const hasNextPage = (): Cell => {
      const row = this.next('n');
      const found = printRows({ ...sought, row, limit: `${first} + 1`, after: page.after });
      return this.call(above, found, `count(${row}) > ${first}`);
    };
    const totalCount = (): Cell => {
      const row = this.next('n');
      return this.call(above, printRows({ ...sought, row, limit: null, after: null }), `count(${row})`);
    };
    const cells = [
      asked.rows ? rows() : none,
      asked.hasNextPage ? hasNextPage() : none,
      asked.totalCount ? totalCount() : none,
    ];
    return {
      lines: cells.flatMap((cell) => cell.lines),
      value: `[${cells.map((cell) => cell.value).join(', ')}]`,
    };
  }

  /** The cells of a row, and before them what its branches read. */
  private row(branch: Branch, types: readonly StoredType[], row: string, before: readonly string[]): Cell {
    const several = types.length > 1;
    const lines: string[] = [];
    const shapes = branch.shapes.map((shape, place) => {
      const type = typeNamed(this.model, shape.type);
      const label = several ? (this.isThen ? labelThen(type) : ownLabel(type)) : null;
      const cells = shape.selections.flatMap((s) => this.selection(s, { row, label }, lines, shape.type));
      return { label, list: `[${[...before, ...(several ? [place] : []), ...cells].join(', ')}]` };
    });
    const cases = shapes.map(({ label, list }) => `WHEN ${row}:${label} THEN ${list}`);
    return { lines, value: several ? `CASE ${cases.join(' ')} END` : (shapes[0]?.list ?? '[]') };
  }

  /** @param of the type of the row */
  private selection(selection: Selection, above: Above, lines: string[], of: string): readonly string[] {
    if (selection.kind === 'typename') return [];
    if (selection.kind === 'scalar' || selection.kind === 'address')
      return [`${above.row}.${selection.field}`];
    if (selection.kind === 'holds') {
      const type = typeNamed(this.model, of);
      const then = this.isThen ? { below: new Map() } : undefined;
      const held = printCondition(this.model, [type], above.row, selection.condition, then);
      return [selection.negated ? `NOT ${held}` : held];
    }
    if (selection.kind === 'excerpt') return [`[${above.row}.${selection.field}, ${value(selection.words)}]`];
    if (selection.kind === 'itself')
      return [
        `[${selection.shape.selections.flatMap((one) => this.selection(one, above, lines, selection.shape.type)).join(', ')}]`,
      ];
    const cell = this.branch(selection, above);
    lines.push(...cell.lines);
    return [cell.value];
  }

  /** The aggregate at its end gives one row whatever is found, even where the label says that nothing is to be sought. */
  private call(above: Above | null, lines: readonly string[], result: string): Cell {
    const name = this.next('x');
    const scope = [...(above ? [above.row] : []), ...(this.isThen ? [KNOWN_AT] : [])].join(', ');
    const guard = above?.label ? [`WITH ${scope} WHERE ${above.row}:${above.label}`] : [];
    return {
      lines: [`CALL (${scope}) {`, ...[...guard, ...lines, `RETURN ${result} AS ${name}`].map(indent), '}'],
      value: name,
    };
  }

  private next(letter: string): string {
    this.calls += 1;
    return `${letter}${this.calls}`;
  }
}

function wordsOfRoot(root: Exclude<ReadPlan['roots'][number], Typename>): readonly Param[] {
  if (root.kind === 'crossTabulation') return [];
  if (root.kind === 'tabulation') return wordsOf(root.rows);
  if (root.kind !== 'pairing') return wordsOf(root);
  const { ends, shared } = root;
  const branches = [
    ...ends.map(({ branch }) => branch),
    ...shared.flatMap(({ on, rows }) => [...on, ...rows.map(({ branch }) => branch)]),
  ];
  return branches.flatMap(wordsOf);
}

function wordsOf(branch: Branch): readonly Param[] {
  const own = branch.conditions.flatMap((c) => (c.kind === 'words' ? [c.param] : []));
  return [...own, ...branch.shapes.flatMap((shape) => shape.selections).flatMap(wordsIn)];
}

function wordsIn(selection: Selection): readonly Param[] {
  if (selection.kind === 'itself') return selection.shape.selections.flatMap(wordsIn);
  if (selection.kind === 'excerpt') return [selection.words];
  return 'source' in selection ? wordsOf(selection) : [];
}
