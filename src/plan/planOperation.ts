import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DemarcheError } from '../errors.ts';
import type { Cut, EdgeField, Model, StoredType } from '../schema/Model.ts';
import { argumentReader } from './argumentReader.ts';
import { type Collecting, collectFields } from './collectFields.ts';
import type { Limits } from './Limits.ts';
import type {
  Branch,
  Condition,
  EdgePart,
  PageInfoPart,
  Part,
  ReadPlan,
  Selection,
  Shape,
  Source,
  Typename,
  View,
} from './ReadPlan.ts';
import type { Site, Slot, Use } from './Slot.ts';

/** A plan with every condition that any call of the operation may need, and what its slots stand for. */
export interface OperationPlan {
  readonly roots: ReadPlan['roots'];
  readonly slots: readonly Slot[];
  readonly sites: readonly Site[];
  /** The response keys of the root, in the order of the answer. */
  readonly keys: readonly string[];
  /** The operation with only those fields of the root that no store answers, or null: introspection, computed fields. */
  readonly rest: OperationDefinitionNode | null;
}

export interface PlanningOptions {
  readonly model: Model;
  /** What clients see, with nothing internal in it. */
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** What addresses in answers begin with: `https://demarche.example`. */
  readonly publicUrl: string;
}

/**
 * Walks an operation once and says what it asks of a store. Pure; knows no database.
 *
 * Throws OPERATION_TOO_LARGE as soon as a limit is passed, so that nested fragments cannot make it long.
 */
export function planOperation(
  around: PlanningOptions & Collecting,
  operation: OperationDefinitionNode,
): OperationPlan {
  return new Planning(around).operation(operation);
}

class Planning {
  private readonly around: PlanningOptions & Collecting;
  private readonly slots: Slot[] = [];
  private readonly sites: Site[] = [];
  private selections = 0;

  constructor(around: PlanningOptions & Collecting) {
    this.around = around;
  }

  operation(operation: OperationDefinitionNode): OperationPlan {
    const { schema, model } = this.around;
    const query = schema.getRootType(operation.operation);
    if (!query) throw new DemarcheError('BAD_ARGUMENT', `The schema has no ${operation.operation}.`);
    const roots: (Branch | Typename)[] = [];
    const keys: string[] = [];
    const left: FieldNode[] = [];
    const seen = new Set<string>();
    for (const [key, nodes] of collectFields(this.around, query, [operation.selectionSet])) {
      const node = first(nodes);
      const name = node.name.value;
      const root = model.roots.get(name);
      const field = query.getFields()[name];
      keys.push(key);
      if (name === '__typename') {
        this.again(seen, name, 1);
        roots.push({ kind: 'typename', key });
      } else if (!root || !field) {
        left.push(...nodes);
        this.count(1, model.computedRoots.get(name) ?? 0);
      } else {
        const site = this.site(node, field);
        const source: Source = { kind: 'all' };
        const cuts = this.cuts(root.to, `Query.${name}`, field, site);
        if (root.many === 'page' && root.to.length > 1) cuts.push(...this.defaults(root.to));
        roots.push(
          root.many === 'one'
            ? this.one(key, source, cuts, root.to, nodes, 1)
            : this.page({ key, source, cuts, to: root.to, toName: root.toName }, field, site, nodes, 1),
        );
      }
    }
    const { slots, sites } = this;
    // No statement for the name of the query type alone.
    if (roots.every(({ kind }) => kind === 'typename'))
      return { roots: [], slots, sites, keys, rest: operation };
    const selectionSet = { kind: Kind.SELECTION_SET, selections: left } as const;
    return { roots, slots, sites, keys, rest: left.length === 0 ? null : { ...operation, selectionSet } };
  }

  private one(
    key: string,
    source: Source,
    conditions: readonly Condition[],
    to: readonly string[],
    nodes: readonly FieldNode[],
    level: number,
  ): Branch {
    this.count(level);
    return { kind: 'one', key, source, conditions, shapes: this.shapes(to, sets(nodes), level) };
  }

  private page(
    list: { key: string; source: Source; cuts: readonly Condition[]; to: readonly string[]; toName: string },
    field: GraphQLField<unknown, unknown>,
    site: number,
    nodes: readonly FieldNode[],
    level: number,
  ): Branch {
    this.count(level);
    const connection = named(field);
    const shapes = list.to.map((type) => ({ type, selections: [] as Selection[] }));
    let rows = false;
    const parts: Part[] = [];
    const seen = new Set(['totalCount']);
    for (const [key, group] of collectFields(this.around, connection, sets(nodes))) {
      const name = first(group).name.value;
      this.again(seen, name, level);
      if (name === '__typename') parts.push({ kind: 'typename', key, name: connection.name });
      else if (name === 'totalCount') parts.push({ kind: 'totalCount', key });
      else if (name === 'nodes') {
        rows = true;
        parts.push({ kind: 'nodes', key, view: this.view(shapes, sets(group), level) });
      } else if (name === 'edges') {
        rows = true;
        const edge = named(connection.getFields().edges);
        parts.push({ kind: 'edges', key, parts: this.edges(edge, shapes, group, level) });
      } else {
        const info = this.pageInfo(named(connection.getFields().pageInfo), group, level);
        rows ||= info.some(({ kind }) => kind === 'startCursor' || kind === 'endCursor');
        parts.push({ kind: 'pageInfo', key, parts: info });
      }
    }
    const slot = (path: string, use: Use) =>
      this.slots.push({ kind: 'argument', site, path: [path], use }) - 1;
    return {
      kind: 'page',
      key: list.key,
      listOf: list.toName,
      source: list.source,
      conditions: list.cuts,
      shapes,
      first: slot('first', { kind: 'first' }),
      after: slot('after', { kind: 'after', type: list.toName }),
      rows,
      parts,
    };
  }

  private edges(
    type: GraphQLObjectType,
    shapes: { type: string; selections: Selection[] }[],
    group: readonly FieldNode[],
    level: number,
  ): readonly EdgePart[] {
    const parts: EdgePart[] = [];
    const seen = new Set<string>();
    for (const [key, nodes] of collectFields(this.around, type, sets(group))) {
      const name = first(nodes).name.value;
      this.again(seen, name, level);
      if (name === '__typename') parts.push({ kind: 'typename', key, name: type.name });
      else if (name === 'cursor') parts.push({ kind: 'cursor', key });
      else parts.push({ kind: 'node', key, view: this.view(shapes, sets(nodes), level) });
    }
    return parts;
  }

  private pageInfo(
    type: GraphQLObjectType,
    group: readonly FieldNode[],
    level: number,
  ): readonly PageInfoPart[] {
    const parts: PageInfoPart[] = [];
    const seen = new Set(['hasNextPage']);
    for (const [key, nodes] of collectFields(this.around, type, sets(group))) {
      const kind = first(nodes).name.value;
      this.again(seen, kind, level);
      if (kind === 'hasNextPage' || kind === 'startCursor' || kind === 'endCursor') parts.push({ kind, key });
      else parts.push({ kind: kind === '__typename' ? 'typename' : 'hasPreviousPage', key });
    }
    return parts;
  }

  /** Adds what a part asks of each shape behind what other parts ask, and says where it stands. */
  private view(
    shapes: { type: string; selections: Selection[] }[],
    asked: readonly SelectionSetNode[],
    level: number,
  ): View {
    return shapes.map((shape) => {
      const from = shape.selections.length;
      shape.selections.push(...this.selectionsOf(shape.type, asked, level));
      return [from, shape.selections.length] as const;
    });
  }

  private shapes(to: readonly string[], asked: readonly SelectionSetNode[], level: number): readonly Shape[] {
    return to.map((type) => ({ type, selections: this.selectionsOf(type, asked, level) }));
  }

  private selectionsOf(typeName: string, asked: readonly SelectionSetNode[], level: number): Selection[] {
    const type = this.type(typeName);
    const object = this.around.schema.getType(typeName);
    if (!isObjectType(object)) throw new Error(`${typeName} is stored and not in the schema.`);
    const selections: Selection[] = [];
    const seen = new Set<string>();
    for (const [key, nodes] of collectFields(this.around, object, asked)) {
      const node = first(nodes);
      const name = node.name.value;
      if (name === '__typename') {
        this.again(seen, name, level);
        selections.push({ kind: 'typename', key });
        continue;
      }
      const field = type.fields.get(name);
      const definition = object.getFields()[name];
      if (!field || !definition) throw new Error(`${typeName}.${name} is not stored.`);
      if (field.kind !== 'edge') this.again(seen, name, level);
      if (field.kind === 'scalar') {
        selections.push({ kind: 'scalar', key, field: name, ...(field.rows > 0 && { rows: field.rows }) });
      } else if (field.kind === 'address') {
        const prefix = this.around.publicUrl + field.path;
        selections.push({ kind: 'address', key, prefix, field: field.field });
      } else selections.push(this.edge(typeName, key, field, definition, nodes, level + 1));
    }
    return selections;
  }

  private edge(
    of: string,
    key: string,
    edge: EdgeField,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    level: number,
  ): Branch {
    const source: Source = { kind: 'edge', of, edge };
    const fixed = edge.where.map(({ field, values }): Condition => {
      const [value] = values;
      return values.length === 1 && value !== undefined
        ? { kind: 'compare', field, is: 'EQUALS', param: this.constant(value) }
        : { kind: 'oneOf', field, param: this.constant(values.map(String)) };
    });
    if (edge.many === 'page') {
      const site = this.site(first(nodes), definition);
      const cuts = [...fixed, ...this.cuts(edge.to, `${of}.${edge.name}`, definition, site)];
      return this.page(
        { key, source, cuts, to: edge.to, toName: edge.toName },
        definition,
        site,
        nodes,
        level,
      );
    }
    if (edge.many === 'one') return this.one(key, source, fixed, edge.to, nodes, level);
    this.count(level);
    return { kind: 'list', key, source, conditions: fixed, shapes: this.shapes(edge.to, sets(nodes), level) };
  }

  /** The conditions that a field's arguments may set, and those that hold where they say nothing. */
  private cuts(
    to: readonly string[],
    owner: string,
    field: GraphQLField<unknown, unknown>,
    site: number,
  ): Condition[] {
    const conditions: Condition[] = [];
    const add = (
      path: readonly string[],
      cuts: readonly Cut[],
      type: string,
      isDay: boolean,
      isList: boolean,
    ) => {
      for (const cut of cuts) conditions.push(this.cut(to, cut, { site, path, isDay, isList, type }));
    };
    const list = (type: unknown) => String(type).startsWith('[');
    for (const argument of field.args) {
      const own = this.around.model.filters.get(owner)?.get(argument.name);
      const type = getNamedType(argument.type);
      if (own) add([argument.name], own, owner, type.name === 'EDTF', list(argument.type));
      if (!isInputObjectType(type)) continue;
      for (const input of Object.values(type.getFields())) {
        const cuts = this.around.model.filters.get(type.name)?.get(input.name) ?? [];
        add(
          [argument.name, input.name],
          cuts,
          type.name,
          getNamedType(input.type).name === 'EDTF',
          list(input.type),
        );
      }
    }
    return conditions;
  }

  /** What is hidden from lists of several types: what the types' own filters hide where they say nothing. */
  private defaults(to: readonly string[]): Condition[] {
    return to.flatMap((type) =>
      [...(this.around.model.filters.get(`${type}Filter`)?.values() ?? [])]
        .flat()
        .flatMap((cut): Condition[] => {
          if (cut.default === null) return [];
          const param = this.constant(cut.default);
          return [
            { kind: 'ofType', type, condition: { kind: 'compare', field: cut.field, is: 'EQUALS', param } },
          ];
        }),
    );
  }

  private cut(
    to: readonly string[],
    cut: Cut,
    from: { site: number; path: readonly string[]; isDay: boolean; isList: boolean; type: string },
  ): Condition {
    const param =
      this.slots.push({ kind: 'argument', site: from.site, path: from.path, use: useOf(cut, from.isDay) }) -
      1;
    if (cut.is === 'WORDS') return { kind: 'words', param };
    const type = this.type(first(to));
    const field = type.fields.get(cut.field);
    if (!field)
      throw new Error(`schema.graphql: ${from.type} cuts by ${cut.field}, which ${type.name} has not.`);
    if (field.kind === 'edge' && field.via.kind === 'link') return { kind: 'linked', edge: field, param };
    if (from.isList) return { kind: 'oneOf', field: cut.field, param };
    return { kind: 'compare', field: cut.field, is: cut.is === 'FALSE_UNLESS' ? 'EQUALS' : cut.is, param };
  }

  private site(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    return this.sites.push({ field: field.name, given: argumentReader(node, field) }) - 1;
  }

  private constant(value: string | boolean | readonly string[]): number {
    return this.slots.push({ kind: 'constant', value }) - 1;
  }

  private type(name: string): StoredType {
    const type = this.around.model.types.get(name);
    if (!type) throw new Error(`${name} is not a stored type.`);
    return type;
  }

  /**
   * What belongs to its row or page is free once and counts one under each further key: an answer must not be as
   * long as its aliases are many. `seen` begins with what is never free.
   */
  private again(seen: Set<string>, name: string, level: number): void {
    if (seen.has(name)) this.count(level);
    seen.add(name);
  }

  private count(level: number, selections = 1): void {
    const { limits, model } = this.around;
    this.selections += selections;
    if (this.selections > limits.selections) {
      const computed = [...model.computedRoots].map(([name, cost]) => `; ${name} counts ${cost}`).join('');
      throw new DemarcheError(
        'OPERATION_TOO_LARGE',
        `The operation asks for more than ${limits.selections} selections (objects, lists, pages, totalCount and hasNextPage count one each, for every type that may stand there${computed}; scalars are free, and count one each time that they are asked again under another key). Ask for less at once.`,
        { details: { limit: 'selections', allowed: limits.selections } },
      );
    }
    if (level > limits.levels) {
      throw new DemarcheError(
        'OPERATION_TOO_LARGE',
        `The operation is more than ${limits.levels} levels deep. Ask for the deeper part by itself, starting from node(id:).`,
        { details: { limit: 'levels', allowed: limits.levels } },
      );
    }
  }
}

function useOf(cut: Cut, isDay: boolean): Use {
  if (cut.is === 'WORDS') return { kind: 'words' };
  if (cut.is === 'FALSE_UNLESS') return { kind: 'falseUnless' };
  if (cut.slugOf !== null) return { kind: 'id', slugOf: cut.slugOf };
  if (isDay) return { kind: 'day', is: cut.is };
  return cut.default === null ? { kind: 'plain' } : { kind: 'default', value: cut.default };
}

function sets(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap((n) => (n.selectionSet ? [n.selectionSet] : []));
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('An empty group.');
  return item;
}

function named(field: GraphQLField<unknown, unknown> | undefined): GraphQLObjectType {
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field?.name} does not lead to an object.`);
  return type;
}
