import { encodeCursor } from './cursor.ts';
import { HIDDEN } from './hidden.ts';
import type {
  Branch,
  EdgePart,
  Page,
  PageInfoPart,
  Part,
  ReadPlan,
  RootKey,
  Selection,
  Shape,
  View,
} from './ReadPlan.ts';
import { STORED } from './stored.ts';
import { TYPENAME } from './typename.ts';

/** A part of the answer: response keys, and what the API needs beside them under symbols. */
export type Tree = { [key: string]: unknown; [TYPENAME]?: string; [STORED]?: Record<string, unknown> };

/** Puts the response keys, edges and cursors back onto a store's answer (see `ReadPlan` for its form). */
export function assemble(answer: readonly RootKey[], plan: ReadPlan, cells: readonly unknown[]): Tree {
  const tree: Tree = {};
  for (const { key, root } of answer) {
    if (root === 'typename') set(tree, key, 'Query');
    else {
      const branch = plan.roots[root];
      if (branch) set(tree, key, assembleBranch(branch, cells[root]));
    }
  }
  return tree;
}

/** The same as JSON text. */
export function assembleText(answer: readonly RootKey[], plan: ReadPlan, cells: readonly unknown[]): string {
  return JSON.stringify(assemble(answer, plan, cells));
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
  const tree: Tree = { [TYPENAME]: shape.type };
  const [from, to] = view?.[index] ?? [0, shape.selections.length];
  let cell = before + (several ? 1 : 0);
  for (let i = 0; i < to; i += 1) {
    const selection = shape.selections[i];
    if (!selection) break;
    if (i >= from) place(tree, shape, selection, row[cell]);
    if (selection.kind !== 'typename') cell += 1;
  }
  return tree;
}

function place(tree: Tree, shape: Shape, selection: Selection, cell: unknown): void {
  if (selection.kind === 'typename') set(tree, selection.key, shape.type);
  else if (selection.kind !== 'scalar') set(tree, selection.key, assembleBranch(selection, cell));
  else if (selection.key !== HIDDEN) set(tree, selection.key, cell);
  else {
    tree[STORED] ??= {};
    tree[STORED][selection.field] = cell;
  }
}

function assemblePage(page: Page, cell: readonly unknown[]): Tree {
  const connection: Tree = {};
  const rows = array(cell[0] ?? []).map(array);
  for (const part of page.parts) set(connection, part.key, assemblePart(page, part, rows, cell));
  return connection;
}

function assemblePart(
  page: Page,
  part: Part,
  rows: readonly (readonly unknown[])[],
  cell: readonly unknown[],
): unknown {
  switch (part.kind) {
    case 'typename':
      return part.name;
    case 'totalCount':
      return cell[2];
    case 'nodes':
      return rows.map((row) => assembleRow(page.shapes, row, part.view, page.keys ? 1 : 0));
    case 'edges':
      return rows.map((row) => assembleEdge(page, part.parts, row));
    case 'pageInfo':
      return assemblePageInfo(page, part.parts, rows, cell);
  }
}

function assembleEdge(page: Page, parts: readonly EdgePart[], row: readonly unknown[]): Tree {
  const edge: Tree = {};
  for (const part of parts) {
    if (part.kind === 'typename') set(edge, part.key, part.name);
    else if (part.kind === 'cursor') set(edge, part.key, cursorOf(page, row));
    else set(edge, part.key, assembleRow(page.shapes, row, part.view, page.keys ? 1 : 0));
  }
  return edge;
}

function assemblePageInfo(
  page: Page,
  parts: readonly PageInfoPart[],
  rows: readonly (readonly unknown[])[],
  cell: readonly unknown[],
): Tree {
  const info: Tree = {};
  for (const { kind, key } of parts) {
    if (kind === 'typename') set(info, key, 'PageInfo');
    else if (kind === 'hasNextPage') set(info, key, cell[1]);
    else if (kind === 'hasPreviousPage') set(info, key, page.after !== null);
    else set(info, key, cursorOf(page, kind === 'startCursor' ? rows[0] : rows.at(-1)));
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

/** `__proto__` is a legal alias. */
function set(tree: Tree, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
  else tree[key] = value;
}
