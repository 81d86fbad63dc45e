import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planKept } from './planConditions.ts';
import type { Condition, EdgePart, Page, PageInfoPart, Part, Selection, View } from './ReadPlan.ts';

/** What the nodes of a field ask of the rows of a type. */
type Select = (type: string, nodes: readonly FieldNode[]) => readonly Selection[];

/** Plans a page: which parts of its connection are asked for, and what of its rows. */
export function planPage(
  planning: Planning,
  asked: AskedField,
  conditions: readonly Condition[],
  select: Select,
): Page {
  const { key, source, field, nodes } = asked;
  const { toName } = asked.rows;
  const planned = new PartsPlanning(planning, asked, select);
  const parts = planned.parts(objectOf(field), nodes);
  const kept = planKept(planning, asked);
  return {
    kind: 'page',
    key,
    listOf: toName,
    source,
    conditions,
    shapes: planned.shapes,
    first: planning.argument(asked, ['first'], { kind: 'first' }),
    after: planning.argument(asked, ['after'], { kind: 'after', type: toName }),
    rows: planned.needsRows,
    parts,
    ...(kept && { kept }),
  };
}

class PartsPlanning {
  readonly shapes: readonly { readonly type: string; readonly selections: Selection[] }[];
  needsRows = false;
  private readonly planning: Planning;
  private readonly level: number;
  private readonly select: Select;

  constructor(planning: Planning, { rows, level }: AskedField, select: Select) {
    this.planning = planning;
    this.level = level;
    this.select = select;
    this.shapes = rows.to.map((type) => ({ type, selections: [] }));
  }

  parts(connection: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Part[] {
    const fields = connection.getFields();
    return this.fields(connection, nodes, ['totalCount']).map(([key, name, group]): Part => {
      switch (name) {
        case '__typename':
          return { kind: 'typename', key, name: connection.name };
        case 'totalCount':
          return { kind: 'totalCount', key };
        case 'nodes':
          return { kind: 'nodes', key, view: this.view(group) };
        case 'edges':
          return { kind: 'edges', key, parts: this.edges(objectOf(fields.edges), group) };
        default:
          return { kind: 'pageInfo', key, parts: this.pageInfo(objectOf(fields.pageInfo), group) };
      }
    });
  }

  private edges(edge: GraphQLObjectType, nodes: readonly FieldNode[]): readonly EdgePart[] {
    this.needsRows = true;
    return this.fields(edge, nodes, []).map(([key, name, group]): EdgePart => {
      if (name === '__typename') return { kind: 'typename', key, name: edge.name };
      return name === 'cursor' ? { kind: 'cursor', key } : { kind: 'node', key, view: this.view(group) };
    });
  }

  private pageInfo(info: GraphQLObjectType, nodes: readonly FieldNode[]): readonly PageInfoPart[] {
    return this.fields(info, nodes, ['hasNextPage']).map(([key, name]): PageInfoPart => {
      switch (name) {
        case 'startCursor':
        case 'endCursor':
          this.needsRows = true;
          return { kind: name, key };
        case 'hasNextPage':
        case 'hasPreviousPage':
          return { kind: name, key };
        default:
          return { kind: 'typename', key };
      }
    });
  }

  /**
   * The fields of an object of the connection: response key, name and nodes.
   *
   * @param neverFree those that count each time
   */
  private fields(type: GraphQLObjectType, nodes: readonly FieldNode[], neverFree: readonly string[]) {
    const seen = new Set(neverFree);
    const fields: (readonly [string, string, readonly FieldNode[]])[] = [];
    for (const [key, group] of collectFields(this.planning.collecting, type, selectionSets(nodes))) {
      const name = nameOf(group);
      this.planning.count.addField(seen, name, this.level);
      fields.push([key, name, group]);
    }
    return fields;
  }

  /** Adds what a part asks of each shape behind what other parts ask, and says where it stands. */
  private view(nodes: readonly FieldNode[]): View {
    this.needsRows = true;
    return this.shapes.map(({ type, selections }) => {
      const from = selections.length;
      selections.push(...this.select(type, nodes));
      return [from, selections.length] as const;
    });
  }
}

function objectOf(field: GraphQLField<unknown, unknown> | undefined): GraphQLObjectType {
  const type = field && getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field?.name} does not lead to an object.`);
  return type;
}
