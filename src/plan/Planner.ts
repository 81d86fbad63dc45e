import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { DemarcheError } from '../errors.ts';
import type { Model } from '../schema/Model.ts';
import { assemble, type Tree } from './assemble.ts';
import { bindValues, presenceOf, type Value } from './bindValues.ts';
import { checkRows } from './countRows.ts';
import type { Limits } from './Limits.ts';
import { type OperationPlan, planOperation } from './planOperation.ts';
import { prunePlan } from './prunePlan.ts';
import type { ReadPlan, RootKey } from './ReadPlan.ts';

export interface PlannerOptions {
  readonly model: Model;
  /** What clients see, with nothing internal in it. */
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
}

/** One call of an operation, ready to be read. */
export interface Planned {
  readonly plan: ReadPlan;
  readonly values: readonly Value[];
  /** How many rows the call may have given with this plan. */
  readonly rows: number;
  /** True where the tree is the whole answer: nothing computed and no introspection was asked for. */
  readonly complete: boolean;
  /** Response keys of the tree, for whoever puts it together elsewhere. */
  readonly answer: readonly RootKey[];
  /** The tree that the operation asked for, from a store's answer. */
  assemble(cells: readonly unknown[]): Tree;
}

/** How many plans are kept of one document, for the combinations of flags and filters that calls fill. */
const PLANS_KEPT = 64;

/**
 * Plans operations, each once: by the document's identity, the operation's name and the values of its `@skip`
 * and `@include`; then by which filters a call fills. Lives as long as the documents that it is given.
 */
export class Planner {
  private readonly options: PlannerOptions;
  private readonly documents = new WeakMap<DocumentNode, Known>();

  constructor(options: PlannerOptions) {
    this.options = options;
  }

  /**
   * @param document parsed and validated, the same object for the same text
   * @param variables as `getVariableValues` of graphql-js coerces them
   * @param rowsBefore what the call may have given by other plans, where it needs several
   * Throws OPERATION_TOO_LARGE and BAD_ARGUMENT, before anything runs.
   */
  open(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>>,
    rowsBefore = 0,
  ): Planned {
    const known = this.known(document);
    const operation = this.operation(document, known, operationName ?? '', variables);
    const values = bindValues(operation.plan, variables, this.options.limits);
    const presence = presenceOf(operation.plan.slots, values);
    let plan = operation.pruned.get(presence);
    if (!plan) {
      plan = prunePlan(operation.plan, presence);
      keep(known, operation, presence, plan);
    }
    const rows = checkRows(plan, values, { allowed: this.options.limits.rows, before: rowsBefore });
    const found = plan;
    return {
      plan: found,
      values,
      rows,
      complete: operation.plan.complete,
      answer: operation.plan.answer,
      assemble: (cells) => assemble(operation.plan.answer, found, cells),
    };
  }

  private known(document: DocumentNode): Known {
    let known = this.documents.get(document);
    if (!known) {
      known = { flags: flagsOf(document), operations: new Map(), kept: 0 };
      this.documents.set(document, known);
    }
    return known;
  }

  private operation(
    document: DocumentNode,
    { flags, operations }: Known,
    name: string,
    variables: Readonly<Record<string, unknown>>,
  ): Operation {
    const node = getOperationAST(document, name === '' ? null : name);
    if (!node)
      throw new DemarcheError(
        'BAD_ARGUMENT',
        name === ''
          ? 'The document has no operation, or several: name one in "operationName".'
          : `The document has no operation "${name}".`,
      );
    const key = flags.length === 0 ? name : `${name} ${flags.map((flag) => `${variables[flag]}`).join(' ')}`;
    return operations.get(key) ?? { key, plan: this.plan(document, node, variables), pruned: new Map() };
  }

  private plan(
    document: DocumentNode,
    node: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): OperationPlan {
    const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
    for (const d of document.definitions)
      if (d.kind === Kind.FRAGMENT_DEFINITION) fragments[d.name.value] = d;
    return planOperation({ ...this.options, fragments, variables }, node);
  }
}

/** What is known of a document. */
interface Known {
  readonly flags: readonly string[];
  /** By the operation's name and the values of the flags. */
  readonly operations: Map<string, Operation>;
  /** How many plans all of them keep. */
  kept: number;
}

interface Operation {
  readonly key: string;
  readonly plan: OperationPlan;
  readonly pruned: Map<string, ReadPlan>;
}

/** Whoever asks in more ways than are kept begins anew: plans are made in a millisecond. */
function keep(known: Known, operation: Operation, presence: string, plan: ReadPlan): void {
  if (known.kept >= PLANS_KEPT) {
    operation.pruned.clear();
    known.operations.clear();
    known.kept = 0;
  }
  operation.pruned.set(presence, plan);
  known.operations.set(operation.key, operation);
  known.kept += 1;
}

/** The variables that `@skip` and `@include` look at. */
function flagsOf(document: DocumentNode): readonly string[] {
  const flags = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = node.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) flags.add(value.name.value);
    },
  });
  return [...flags];
}
