import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { EdgeField, Paired } from '../schema/Model.ts';
import { collectFields, nameOf, selectionSets } from './collectFields.ts';
import type { AskedField, Planning } from './Planning.ts';
import { planBranch, planSelections } from './planBranch.ts';
import { planConditions } from './planConditions.ts';
import type { Condition, List, One, PairEnd, Pairing, Shared } from './ReadPlan.ts';

/**
 * Plans a page of pairs: the rows that are held against each other, and what is asked of both of a pair and of what they
 * have in common. Its parts are put together once the store has answered.
 */
export function planPairs(
  planning: Planning,
  { key, nodes, field }: Pick<AskedField, 'key' | 'nodes' | 'field'>,
  paired: Paired,
): Pairing {
  const { of, by, side, sides } = paired;
  const source = { kind: 'all' } as const;
  const rows = { many: 'list', to: [of], toName: of, where: paired.where } as const;
  const asked: AskedField = { key, nodes, field, rows, source, level: 1 };
  planning.count.add(1);
  planning.isComputed = true;
  const takesASide: Condition = { kind: 'oneOf', field: side, param: planning.constant(sides.flat()) };
  const conditions = [...planConditions(planning, asked), takesASide];
  const ofActor = (name: string) =>
    planning.argument(asked, ['filter', name], { kind: 'id', slugOf: by.toName });
  const one = ofActor('actor');
  const isOnes: Condition = { kind: 'compare', field: by.name, is: 'EQUALS', param: one };
  const shapes = [{ type: of, selections: [] }];
  const list = { kind: 'list', key, source, shapes } as const;
  const parts = new PartsPlanning(planning, paired);
  parts.ofConnection(objectOf(field), nodes);
  return {
    ...{ kind: 'pairing', key, paired },
    rows: { ...list, conditions },
    own: { ...list, conditions: [...conditions, isOnes] },
    ...{ one, other: ofActor('other') },
    most: planning.constant(paired.most),
    mostMet: planning.constant(paired.mostMet),
    first: planning.argument(asked, ['first'], { kind: 'first' }),
    after: planning.argument(asked, ['after'], { kind: 'after', type: 'Agreement' }),
    ...{ isCounted: parts.isCounted, ends: parts.ends, shared: parts.shared },
  };
}

/** What the nodes of a page of pairs ask for, by their places in the answer. */
class PartsPlanning {
  readonly ends: { readonly end: PairEnd; readonly branch: One }[] = [];
  readonly shared: Shared[] = [];
  isCounted = false;
  private readonly planning: Planning;
  private readonly paired: Paired;

  constructor(planning: Planning, paired: Paired) {
    this.planning = planning;
    this.paired = paired;
  }

  ofConnection(connection: GraphQLObjectType, nodes: readonly FieldNode[]): void {
    this.isCounted = pageOf(this.planning, connection, nodes, 1, (type, of, path) =>
      this.ofPair(type, of, path),
    );
  }

  private ofPair(type: GraphQLObjectType, nodes: readonly FieldNode[], path: string): void {
    const { by } = this.paired;
    const seen = new Set<string>();
    for (const [key, group] of collectFields(this.planning.collecting, type, selectionSets(nodes))) {
      const name = nameOf(group);
      const at = `${path}.${key}`;
      if (name === 'actor') this.ends.push({ end: 'one', branch: this.along(by, 'one', type, group, at, 2) });
      else if (name === 'other')
        this.ends.push({ end: 'other', branch: this.along(by, 'other', type, group, at, 2) });
      else if (name === 'on') this.shared.push(this.ofShared(type, group, at));
      else this.planning.count.addField(seen, name, 1);
    }
  }

  private ofShared(type: GraphQLObjectType, nodes: readonly FieldNode[], key: string): Shared {
    const { planning, paired } = this;
    const field = fieldOf(type, 'on');
    planning.count.add(2);
    const on: One[] = [];
    const rows: { readonly end: PairEnd; readonly branch: List }[] = [];
    const isCounted = pageOf(planning, objectOf(field), nodes, 2, (object, of, path) => {
      const seen = new Set<string>();
      for (const [inner, group] of collectFields(planning.collecting, object, selectionSets(of))) {
        const name = nameOf(group);
        const at = `${path}.${inner}`;
        if (name === 'target') on.push(this.along(paired.on, 'on', object, group, at, 3));
        else if (name === 'positions') rows.push({ end: 'one', branch: this.rowsOf(group, at) });
        else if (name === 'otherPositions') rows.push({ end: 'other', branch: this.rowsOf(group, at) });
        else planning.count.addField(seen, name, 2);
      }
    });
    return {
      key,
      first: planning.argument({ nodes, field }, ['first'], { kind: 'first' }),
      after: planning.argument({ nodes, field }, ['after'], { kind: 'after', type: 'SharedTarget' }),
      ...{ isCounted, on, rows },
    };
  }

  /** What an edge of the rows leads to, which stands in the pair itself under the name `as`. */
  private along(
    edge: EdgeField,
    as: string,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    key: string,
    level: number,
  ): One {
    const field = fieldOf(type, nameOf(nodes));
    const source = { kind: 'edge', of: this.paired.of, edge: { ...edge, name: as } } as const;
    const branch = planBranch(this.planning, { key, nodes, field, rows: edge, source, level });
    if (branch.kind !== 'one') throw new Error(`${edge.name} leads to several.`);
    return branch;
  }

  private rowsOf(nodes: readonly FieldNode[], key: string): List {
    const { of } = this.paired;
    this.planning.count.add(3);
    const shapes = [{ type: of, selections: planSelections(this.planning, of, nodes, 3) }];
    return { kind: 'list', key, source: { kind: 'all' }, conditions: [], shapes };
  }
}

/** Goes through what is asked of a page, and says whether its rows are to be counted. */
function pageOf(
  planning: Planning,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  level: number,
  ofNode: (type: GraphQLObjectType, nodes: readonly FieldNode[], path: string) => void,
): boolean {
  const { collecting, count } = planning;
  const seen = new Set(['totalCount']);
  let isCounted = false;
  for (const [key, group] of collectFields(collecting, connection, selectionSets(nodes))) {
    const name = nameOf(group);
    count.addField(seen, name, level);
    if (name === 'totalCount') isCounted = true;
    if (name === 'nodes') ofNode(objectOf(fieldOf(connection, name)), group, key);
    if (name !== 'edges' && name !== 'pageInfo') continue;
    const object = objectOf(fieldOf(connection, name));
    const inObject = new Set(['hasNextPage']);
    for (const [inner, ofInner] of collectFields(collecting, object, selectionSets(group))) {
      count.addField(inObject, nameOf(ofInner), level);
      if (nameOf(ofInner) === 'node') ofNode(objectOf(fieldOf(object, 'node')), ofInner, `${key}.${inner}`);
    }
  }
  return isCounted;
}

function fieldOf(type: GraphQLObjectType, name: string) {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return field;
}

function objectOf({ name, type }: ReturnType<typeof fieldOf>): GraphQLObjectType {
  const object = getNamedType(type);
  if (!isObjectType(object)) throw new Error(`${name} does not lead to an object.`);
  return object;
}
