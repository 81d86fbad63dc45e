import { expect } from 'vitest';
import { decodeCursor } from '../../src/cursor.ts';
import type {
  Branch,
  Condition,
  List,
  One,
  Page,
  Part,
  ReadPlan,
  Scalar,
  Selection,
  Shape,
  Source,
} from '../../src/plan/ReadPlan.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { EdgeField } from '../../src/schema/Model.ts';

/** Plans by hand, in few words. Values stand beside a plan in the order of their numbers. */
export function plan(...roots: readonly Branch[]): ReadPlan {
  return { roots: keyed(roots) };
}

export function scalar(field: string): Scalar {
  return { kind: 'scalar', key: field, field };
}

export function scalars(...fields: readonly string[]): readonly Scalar[] {
  return fields.map(scalar);
}

export function shape(type: string, ...selections: readonly Selection[]): Shape {
  return { type, selections: keyed(selections) };
}

export const all: Source = { kind: 'all' };

export function edge(type: string, name: string): EdgeField {
  const field = graphModel.types.get(type)?.fields.get(name);
  if (field?.kind !== 'edge') throw new Error(`${type}.${name} is no edge.`);
  return field;
}

export function along(of: string, name: string): Source {
  return { kind: 'edge', of, edge: edge(of, name) };
}

type Rest = { readonly conditions?: readonly Condition[] };

export function one(source: Source, shapes: readonly Shape[], { conditions = [] }: Rest = {}): One {
  return { kind: 'one', key: 'one', source, conditions, shapes: withTypes(shapes) };
}

export function list(source: Source, shapes: readonly Shape[], { conditions = [] }: Rest = {}): List {
  return { kind: 'list', key: 'list', source, conditions, shapes: withTypes(shapes) };
}

interface Asked {
  readonly after?: number | null;
  readonly rows?: boolean;
  readonly hasNextPage?: boolean;
  readonly totalCount?: boolean;
}

/** A page of at most as many rows as value `first` says, which asks for rows alone unless told otherwise. */
export function page(
  source: Source,
  shapes: readonly Shape[],
  first: number,
  { conditions = [], after = null, rows = true, hasNextPage = false, totalCount = false }: Rest & Asked = {},
): Page {
  const known = withTypes(shapes);
  const view = known.map(({ selections }) => [0, selections.length] as const);
  const parts: Part[] = [];
  if (rows)
    parts.push({
      kind: 'edges',
      key: 'edges',
      parts: [
        { kind: 'cursor', key: 'cursor' },
        { kind: 'node', key: 'node', view },
      ],
    });
  if (hasNextPage)
    parts.push({ kind: 'pageInfo', key: 'pageInfo', parts: [{ kind: 'hasNextPage', key: 'hasNextPage' }] });
  if (totalCount) parts.push({ kind: 'totalCount', key: 'totalCount' });
  const listOf = source.kind === 'edge' ? source.edge.toName : (shapes[0]?.type ?? '');
  return { kind: 'page', key: 'page', listOf, source, conditions, shapes: known, first, after, rows, parts };
}

export function equals(field: string, param: number): Condition {
  return { kind: 'compare', field, is: 'EQUALS', param };
}

/**
 * What a store served for a plan that was made here, in few words: an array of the values of each root. A row is an
 * array of its values, behind the place of its type where there are several; a page is `[rows, hasNextPage,
 * totalCount]`, null for what was not asked for, and each row there stands behind its order key. Keys, their order and
 * the names of types are checked on the way.
 */
export function valuesIn({ roots }: ReadPlan, text: string | Uint8Array): readonly unknown[] {
  const data: unknown = JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
  return valuesAt(
    data,
    roots.map(({ key }) => key),
  ).flatMap((value, i) => {
    const root = roots[i];
    if (!root || root.kind === 'typename') return [];
    return ['source' in root ? branchIn(root, value) : value];
  });
}

function branchIn(branch: Branch, value: unknown): unknown {
  if (branch.kind === 'page') return pageIn(branch, value);
  if (branch.kind === 'list') return arrayIn(value).map((row) => rowIn(branch.shapes, row));
  return value === null ? null : rowIn(branch.shapes, value);
}

function rowIn(shapes: readonly Shape[], value: unknown): readonly unknown[] {
  const named = shapes.length > 1 && typeof value === 'object' && value !== null && 'type' in value;
  const index = named ? shapes.findIndex(({ type }) => type === value.type) : 0;
  const found = shapes[index];
  if (!found) throw new Error(`A row of none of the types: ${JSON.stringify(value)}`);
  const cells = valuesAt(
    value,
    found.selections.map(({ key }) => key),
  ).flatMap((cell, i) => {
    const selection = found.selections[i];
    if (selection?.kind !== 'typename')
      return [selection && 'source' in selection ? branchIn(selection, cell) : cell];
    expect(cell).toBe(found.type);
    return [];
  });
  return named ? [index, ...cells] : cells;
}

function pageIn({ parts, shapes, listOf }: Page, value: unknown): readonly unknown[] {
  const given = valuesAt(
    value,
    parts.map(({ key }) => key),
  );
  const part = (kind: Part['kind']) => given[parts.findIndex((known) => known.kind === kind)];
  const edges = part('edges');
  const info = part('pageInfo');
  const rows = edges === undefined ? null : arrayIn(edges);
  return [
    rows?.map((edge) => {
      const [cursor, node] = valuesAt(edge, ['cursor', 'node']);
      return [decodeCursor(listOf, String(cursor)), ...rowIn(shapes, node)];
    }) ?? null,
    info === undefined ? null : valuesAt(info, ['hasNextPage'])[0],
    part('totalCount') ?? null,
  ];
}

/** The values of an object that has exactly these keys in this order. */
function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (typeof value !== 'object' || value === null) throw new Error(`No object: ${JSON.stringify(value)}`);
  expect(Object.keys(value)).toEqual(keys);
  return Object.values(value);
}

function arrayIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`No list: ${JSON.stringify(value)}`);
  return value;
}

/** With keys that no other has. */
function keyed<T extends Selection>(selections: readonly T[]): readonly T[] {
  return selections.map((selection, i) => ({ ...selection, key: `${selection.key}_${i}` }));
}

/** With the name of the type in each row, where it may be of several. */
function withTypes(shapes: readonly Shape[]): readonly Shape[] {
  if (shapes.length === 1) return shapes;
  return shapes.map(({ type, selections }) => ({
    type,
    selections: [{ kind: 'typename', key: 'type' }, ...selections],
  }));
}
