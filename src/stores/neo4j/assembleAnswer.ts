import { encodeCursor } from '../../cursor.ts';
import type {
  Branch,
  EdgePart,
  Page,
  PageInfoPart,
  Pairing,
  Part,
  ReadPlan,
  Selection,
  Shape,
  Shared,
  Typename,
  View,
} from '../../plan/ReadPlan.ts';
import { writeExcerpt } from '../../plan/writeExcerpt.ts';
import { pageCells } from './pageCells.ts';
import { TABLE_CELLS } from './printCrossTabulation.ts';

/** An object of the answer, by response keys. Without a prototype: `__proto__` is a legal alias. */
type Tree = Record<string, unknown>;

/**
 * The JSON text of the answer to a plan, from what its statement gives: an array of a cell for each branch of the
 * root. Rows are arrays and not maps, so that equal shapes print equal statements whatever their aliases. A cell is
 *   scalar, address   the value of the field
 *   holds             whether it holds
 *   excerpt           [the text, the words that are sought in it]
 *   typename          nothing: it is known from the shape, and no cell is sent
 *   itself            the row once more
 *   crossTabulation   the fields of its `CrossTable` (see `TABLE_CELLS`)
 *   tabulation        [how many rows there are, a list of them]
 *   pairing           what `printPairs` says
 *   one               a row, or null
 *   list              an array of rows
 *   page              [rows, hasNextPage, totalCount], null where it was not asked for (see `pageCells`); each row
 *                     there has before its cells the order key that its cursor is made of, where one is asked for
 * A row is an array of the cells of its shape's selections, after the index of the shape where there are several.
 */
export function assembleAnswer({ roots }: ReadPlan, cells: readonly unknown[]): string {
  const tree = newTree();
  let cell = 0;
  for (const root of roots) {
    if (root.kind === 'typename') tree[root.key] = 'Query';
    else {
      tree[root.key] = assembleRoot(root, cells[cell]);
      cell += 1;
    }
  }
  return JSON.stringify(tree);
}

function assembleRoot(root: Exclude<ReadPlan['roots'][number], Typename>, cell: unknown): unknown {
  if (root.kind === 'crossTabulation') return assembleTable(cell);
  if (root.kind === 'pairing') return assemblePairs(root, array(cell));
  if (root.kind !== 'tabulation') return assembleBranch(root, cell);
  const [count, rows] = array(cell);
  return { count, rows: assembleBranch(root.rows, rows) };
}

function assemblePairs({ ends, shared }: Pairing, cell: readonly unknown[]): unknown {
  const [read, met, total, more, pairs] = cell;
  const rows = array(pairs).map((pair) => {
    const [key, agree, contradict, ofEnds, pages] = array(pair);
    const places = array(pages);
    return {
      ...{ key, agree, contradict },
      ends: assembleAll(
        ends.map(({ branch }) => branch),
        array(ofEnds),
      ),
      shared: Object.fromEntries(
        shared.map((one, place) => [one.key, assembleShared(one, array(places[place]))]),
      ),
    };
  });
  return { read, met, total, more, pairs: rows };
}

function assembleShared({ on, rows }: Shared, [total, more, found]: readonly unknown[]): unknown {
  const branches = [...on, ...rows.map(({ branch }) => branch)];
  const assembled = array(found).map((row) => {
    const [key, same, trees] = array(row);
    return { key, same, trees: assembleAll(branches, array(trees)) };
  });
  return { total, more, rows: assembled };
}

function assembleAll(branches: readonly Branch[], cells: readonly unknown[]): Tree {
  const tree = newTree();
  for (const [place, branch] of branches.entries()) tree[branch.key] = assembleBranch(branch, cells[place]);
  return tree;
}

function assembleTable(cell: unknown): unknown {
  const fields = array(cell);
  return Object.fromEntries(TABLE_CELLS.map((name, place) => [name, fields[place]]));
}

function assembleBranch(branch: Branch, cell: unknown): unknown {
  if (branch.kind === 'page') return assemblePage(branch, array(cell));
  if (branch.kind === 'list') return array(cell).map((row) => assembleRow(branch.shapes, array(row)));
  return cell === null || cell === undefined ? null : assembleRow(branch.shapes, array(cell));
}

function assembleRow(shapes: readonly Shape[], row: readonly unknown[], view?: View, before = 0): Tree {
  const several = shapes.length > 1;
  const index = several ? Number(row[before]) : 0;
  const shape = shapes[index];
  if (!shape) throw new Error(`A store answered with shape ${index} of ${shapes.length}.`);
  const tree = newTree();
  const [from, to] = view?.[index] ?? [0, shape.selections.length];
  let cell = before + (several ? 1 : 0);
  for (let i = 0; i < to; i += 1) {
    const selection = shape.selections[i];
    if (!selection) break;
    if (i >= from) tree[selection.key] = assembleSelection(shape, selection, row[cell]);
    if (selection.kind !== 'typename') cell += 1;
  }
  return tree;
}

function assembleSelection(shape: Shape, selection: Selection, cell: unknown): unknown {
  switch (selection.kind) {
    case 'typename':
      return selection.name ?? shape.type;
    case 'itself':
      return assembleRow([selection.shape], array(cell));
    case 'scalar':
    case 'holds':
      return cell;
    case 'address':
      return `${selection.prefix}${cell}`;
    case 'excerpt': {
      const [text, words] = array(cell);
      return writeExcerpt(String(text), array(words).map(String), selection.parts);
    }
    default:
      return assembleBranch(selection, cell);
  }
}

function assemblePage(page: Page, cell: readonly unknown[]): Tree {
  const connection = newTree();
  const rows = array(cell[0] ?? []).map(array);
  const before = pageCells(page).keys ? 1 : 0;
  for (const part of page.parts) connection[part.key] = assemblePart(page, part, { rows, cell, before });
  return connection;
}

/** What the database gave for a page. */
interface Found {
  readonly rows: readonly (readonly unknown[])[];
  readonly cell: readonly unknown[];
  /** How many cells stand before those of a row. */
  readonly before: number;
}

function assemblePart(page: Page, part: Part, { rows, cell, before }: Found): unknown {
  switch (part.kind) {
    case 'typename':
      return part.name;
    case 'totalCount':
      return cell[2];
    case 'nodes':
      return rows.map((row) => assembleRow(page.shapes, row, part.view, before));
    case 'edges':
      return rows.map((row) => assembleEdge(page, part.parts, row, before));
    case 'pageInfo':
      return assemblePageInfo(page, part.parts, rows, cell);
  }
}

function assembleEdge(page: Page, parts: readonly EdgePart[], row: readonly unknown[], before: number): Tree {
  const edge = newTree();
  for (const part of parts) {
    if (part.kind === 'typename') edge[part.key] = part.name;
    else if (part.kind === 'cursor') edge[part.key] = cursorOf(page, row);
    else edge[part.key] = assembleRow(page.shapes, row, part.view, before);
  }
  return edge;
}

function assemblePageInfo(
  page: Page,
  parts: readonly PageInfoPart[],
  rows: readonly (readonly unknown[])[],
  cell: readonly unknown[],
): Tree {
  const info = newTree();
  for (const { kind, key } of parts) {
    if (kind === 'typename') info[key] = 'PageInfo';
    else if (kind === 'hasNextPage') info[key] = cell[1];
    else if (kind === 'hasPreviousPage') info[key] = page.after !== null;
    else info[key] = cursorOf(page, kind === 'startCursor' ? rows[0] : rows.at(-1));
  }
  return info;
}

function cursorOf(page: Page, row: readonly unknown[] | undefined): string | null {
  return row === undefined ? null : encodeCursor(page.listOf, String(row[0]));
}

function array(cell: unknown): readonly unknown[] {
  if (!Array.isArray(cell)) throw new Error('A store answered with something else than a list.');
  return cell;
}

function newTree(): Tree {
  return Object.create(null);
}
