import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { collectFields, nameOf } from './collectFields.ts';
import { type Asking, Planning, type PlanningOptions } from './Planning.ts';
import { planBranch } from './planBranch.ts';
import { planCrossTabulation } from './planCrossTabulation.ts';
import { planPairs } from './planPairs.ts';
import { planTabulation } from './planTabulation.ts';
import type { ReadPlan } from './ReadPlan.ts';
import type { Slot } from './Slot.ts';

/** A plan with every condition that any call of the operation may need, and what its slots stand for. */
export interface OperationPlan {
  readonly roots: ReadPlan['roots'];
  readonly slots: readonly Slot[];
  /** The response keys of the root, in the order of the answer. */
  readonly keys: readonly string[];
  /** The operation with only those fields of the root that no store answers, or null: introspection, computed fields. */
  readonly rest: OperationDefinitionNode | null;
  /** Whether it is for those alone who may see drafts. */
  readonly needsDrafts: boolean;
  /** What is answered of today only: `diagram`, `Draft.wouldChange`. */
  readonly ofToday: readonly string[];
  /** Whether something is computed once the store has answered: of a view, a table of counts, or rows that are all read. */
  readonly isComputed: boolean;
}

/**
 * Walks an operation once and says what it asks of a store. Pure; knows no database.
 *
 * Throws OPERATION_TOO_LARGE as soon as a limit is passed.
 */
export function planOperation(
  options: PlanningOptions,
  asked: Asking,
  operation: OperationDefinitionNode,
): OperationPlan {
  const planning = new Planning(options, asked);
  const query = options.schema.getRootType(operation.operation);
  if (!query) throw new DemarcheError('BAD_ARGUMENT', `The schema has no ${operation.operation}.`);
  const roots: ReadPlan['roots'][number][] = [];
  const left: FieldNode[] = [];
  const seen = new Set<string>();
  const fields = collectFields(planning.collecting, query, [operation.selectionSet]);
  for (const [key, nodes] of fields) {
    const name = nameOf(nodes);
    const rows = options.model.roots.get(name);
    const counted = options.model.crossTabulations.get(name);
    const tabulated = options.model.tabulations.get(name);
    const paired = options.model.pairings.get(name);
    const field = query.getFields()[name];
    if (name === '__typename') {
      planning.count.addField(seen, name, 1);
      roots.push({ kind: 'typename', key });
    } else if (rows && field) {
      roots.push(planBranch(planning, { key, nodes, field, rows, source: { kind: 'all' }, level: 1 }));
    } else if (counted && field) {
      roots.push(planCrossTabulation(planning, { key, nodes, field }, counted));
    } else if (tabulated && field) {
      roots.push(planTabulation(planning, { key, nodes, field }, tabulated));
    } else if (paired && field) {
      roots.push(planPairs(planning, { key, nodes, field }, paired));
    } else {
      left.push(...nodes);
      planning.count.add(1, options.model.computedRoots.get(name) ?? 0);
      if (options.model.computedRoots.has(name)) planning.ofToday.add(name);
    }
  }
  const { slots, isComputed } = planning;
  const ofToday = [...planning.ofToday];
  const keys = [...fields.keys()];
  const needsDrafts = [...fields.values()].some(
    (nodes) => options.model.roots.get(nameOf(nodes))?.needsDrafts,
  );
  // No statement for the name of the query type alone.
  if (roots.every(({ kind }) => kind === 'typename'))
    return { roots: [], slots, keys, rest: operation, needsDrafts, ofToday, isComputed };
  const selectionSet = { kind: Kind.SELECTION_SET, selections: left } as const;
  const rest = left.length === 0 ? null : { ...operation, selectionSet };
  return { roots, slots, keys, rest, needsDrafts, ofToday, isComputed };
}
