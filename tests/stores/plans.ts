import type {
  Branch,
  Condition,
  List,
  One,
  Page,
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
  return { roots };
}

export function scalar(field: string): Scalar {
  return { kind: 'scalar', key: field, field };
}

export function scalars(...fields: readonly string[]): readonly Scalar[] {
  return fields.map(scalar);
}

export function shape(type: string, ...selections: readonly Selection[]): Shape {
  return { type, selections };
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
  return { kind: 'one', key: 'one', source, conditions, shapes };
}

export function list(source: Source, shapes: readonly Shape[], { conditions = [] }: Rest = {}): List {
  return { kind: 'list', key: 'list', source, conditions, shapes };
}

/** A page of at most as many rows as value `first` says, which asks for rows alone unless told otherwise. */
export function page(
  source: Source,
  shapes: readonly Shape[],
  first: number,
  more: Rest & Partial<Pick<Page, 'after' | 'rows' | 'hasNextPage' | 'totalCount'>> = {},
): Page {
  const listOf = source.kind === 'edge' ? source.edge.toName : (shapes[0]?.type ?? '');
  return {
    kind: 'page',
    key: 'page',
    listOf,
    source,
    conditions: more.conditions ?? [],
    shapes,
    first,
    after: more.after ?? null,
    rows: more.rows ?? true,
    keys: more.rows ?? true,
    hasNextPage: more.hasNextPage ?? false,
    totalCount: more.totalCount ?? false,
    parts: [],
  };
}

export function equals(field: string, param: number): Condition {
  return { kind: 'compare', field, is: 'EQUALS', param };
}
