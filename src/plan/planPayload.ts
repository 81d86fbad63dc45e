import { type FieldNode, getNamedType, isObjectType, Kind } from 'graphql';
import type { RootField } from '../schema/Model.ts';
import { type Collecting, collectFields, nameOf, selectionSets } from './collectFields.ts';
import { type AskedField, Planning, type PlanningOptions } from './Planning.ts';
import { planBranch, planSelections } from './planBranch.ts';
import type { Branch, Condition, Page, Param } from './ReadPlan.ts';
import type { Recorded, Slot } from './Slot.ts';

/** What is asked of the answer of one field of a mutation. */
export interface Payload {
  /** What is read of a store once it is written. */
  readonly roots: readonly Branch[];
  readonly slots: readonly Slot[];
  /** The response keys of the answer, in their order. */
  readonly keys: readonly string[];
  /** Those under which a list is read as the nodes of a page. */
  readonly lists: ReadonlySet<string>;
  /** The fields that are read. */
  readonly fields: readonly string[];
  /** The field with only those parts of its answer that no store has. */
  readonly rest: FieldNode;
}

/** The part of a page that has its rows. */
const NODES = 'nodes';

const TYPENAME = { kind: Kind.NAME, value: '__typename' } as const;

/**
 * Plans the answer of a field of a mutation: what it leads to of the graph is read like the answer of a query, by the
 * ids of what was written.
 *
 * @param nodes the field, as often as the operation asks for it under one response key
 * Throws OPERATION_TOO_LARGE as soon as a limit is passed.
 */
export function planPayload(
  options: PlanningOptions,
  asked: Omit<Collecting, 'schema'>,
  nodes: readonly FieldNode[],
): Payload {
  // Whoever may write may see drafts.
  const planning = new Planning(options, { ...asked, seesDrafts: true });
  const [node] = nodes;
  const field = options.schema.getMutationType()?.getFields()[nameOf(nodes)];
  const type = field && getNamedType(field.type);
  if (!node || !isObjectType(type)) throw new Error(`The schema has no mutation ${nameOf(nodes)}.`);
  const stored = options.model.payloads.get(type.name) ?? new Map<string, RootField>();
  const roots: Branch[] = [];
  const rest: FieldNode[] = [];
  const lists = new Set<string>();
  const fields: string[] = [];
  const keys = collectFields(planning.collecting, type, selectionSets(nodes));
  for (const [key, group] of keys) {
    const name = nameOf(group);
    const rows = stored.get(name);
    const inner = type.getFields()[name];
    if (!rows || !inner) {
      rest.push(...group);
      planning.count.add(1);
      continue;
    }
    fields.push(name);
    const source = { kind: 'all' } as const;
    const of: AskedField = { key, nodes: group, field: inner, rows, source, level: 1 };
    const recorded = (use: Recorded['use']) =>
      planning.slots.push({ kind: 'recorded', field: name, use }) - 1;
    if (rows.many === 'one') {
      const written = { kind: 'compare', field: 'id', is: 'EQUALS', param: recorded('id') } as const;
      const branch = planBranch(planning, of);
      roots.push({ ...branch, conditions: [...branch.conditions, written] });
    } else {
      lists.add(key);
      const written = { kind: 'oneOf', field: 'id', param: recorded('ids') } as const;
      roots.push(listOf(planning, of, written, recorded('count')));
    }
  }
  const selections = rest.length > 0 ? rest : [{ kind: Kind.FIELD, name: TYPENAME } as const];
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const { slots } = planning;
  return { roots, slots, keys: [...keys.keys()], lists, fields, rest: { ...node, selectionSet } };
}

/** All of a list, in the order of its types and then in theirs. */
function listOf(
  planning: Planning,
  { key, nodes, rows, source, level }: AskedField,
  written: Condition,
  first: Param,
): Page {
  planning.count.add(level);
  const shapes = rows.to.map((type) => ({ type, selections: planSelections(planning, type, nodes, level) }));
  const view = shapes.map(({ selections }) => [0, selections.length] as const);
  const parts = [{ kind: 'nodes', key: NODES, view }] as const;
  return {
    kind: 'page',
    key,
    listOf: rows.toName,
    source,
    conditions: [written],
    shapes,
    first,
    after: null,
    rows: true,
    parts,
  };
}
