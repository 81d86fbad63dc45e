import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { type Collecting, collectFields } from './collectFields.ts';
import { Planning, type PlanningOptions } from './Planning.ts';
import { planBranch } from './planBranch.ts';
import { argumentConditions, defaultConditions } from './planConditions.ts';
import type { Branch, ReadPlan, Typename } from './ReadPlan.ts';
import type { Site, Slot } from './Slot.ts';

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

/**
 * Walks an operation once and says what it asks of a store. Pure; knows no database.
 *
 * Throws OPERATION_TOO_LARGE as soon as a limit is passed.
 */
export function planOperation(
  options: PlanningOptions,
  around: Omit<Collecting, 'schema'>,
  operation: OperationDefinitionNode,
): OperationPlan {
  const planning = new Planning(options, around);
  const query = options.schema.getRootType(operation.operation);
  if (!query) throw new DemarcheError('BAD_ARGUMENT', `The schema has no ${operation.operation}.`);
  const roots: (Branch | Typename)[] = [];
  const left: FieldNode[] = [];
  const seen = new Set<string>();
  const fields = collectFields(planning.collecting, query, [operation.selectionSet]);
  for (const [key, nodes] of fields) {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    const root = options.model.roots.get(name);
    const field = query.getFields()[name];
    if (name === '__typename') {
      planning.count.addField(seen, name, 1);
      roots.push({ kind: 'typename', key });
    } else if (node && root && field) {
      const { many, to, toName } = root;
      const site = planning.site(node, field);
      const conditions = argumentConditions(planning, { to, owner: `Query.${name}`, field, site });
      if (many === 'page' && to.length > 1) conditions.push(...defaultConditions(planning, to));
      const source = { kind: 'all' } as const;
      roots.push(
        planBranch(planning, { many, key, source, conditions, to, toName, field, site, nodes, level: 1 }),
      );
    } else {
      left.push(...nodes);
      planning.count.add(1, options.model.computedRoots.get(name) ?? 0);
    }
  }
  const { slots, sites } = planning;
  const keys = [...fields.keys()];
  // No statement for the name of the query type alone.
  if (roots.every(({ kind }) => kind === 'typename'))
    return { roots: [], slots, sites, keys, rest: operation };
  const selectionSet = { kind: Kind.SELECTION_SET, selections: left } as const;
  return { roots, slots, sites, keys, rest: left.length === 0 ? null : { ...operation, selectionSet } };
}
