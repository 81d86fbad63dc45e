import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { DemarcheError } from '../errors.ts';
import { bindValues, presenceOf, type Value } from './bindValues.ts';
import { checkRows } from './countRows.ts';
import type { PlanningOptions } from './Planning.ts';
import { type OperationPlan, planOperation } from './planOperation.ts';
import { type PrunedPlan, prunePlan } from './prunePlan.ts';
import type { ReadPlan } from './ReadPlan.ts';

/** One call of an operation, ready to be read. */
export interface Planned {
  /** Has no roots where no store is asked. */
  readonly plan: ReadPlan;
  readonly values: readonly Value[];
  /** How many rows the call may have given with this plan. */
  readonly rows: number;
  /** The response keys of the root, in the order of the answer. */
  readonly keys: readonly string[];
  /** What no store answers (introspection, computed fields), to be executed by graphql-js, or null. */
  readonly rest: DocumentNode | null;
}

/** How many plans are kept of one document, for the combinations of flags and filters that calls fill. */
const PLANS_KEPT = 64;

/**
 * Plans operations, each once: by the document's identity, the operation's name and the values of its `@skip`
 * and `@include`; then by which filters a call fills. Lives as long as the documents that it is given.
 */
export class Planner {
  private readonly options: PlanningOptions;
  private readonly documents = new WeakMap<DocumentNode, KnownDocument>();

  constructor(options: PlanningOptions) {
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
    const given = bindValues(operation.plan, variables, this.options.limits);
    const presence = presenceOf(operation.plan.slots, given);
    let pruned = operation.pruned.get(presence);
    if (!pruned) {
      pruned = prunePlan(operation.plan, presence);
      keep(known, operation, presence, pruned);
    }
    const { plan, slots } = pruned;
    const values = slots.map((slot) => given[slot] ?? null);
    const rows = checkRows(plan, values, { allowed: this.options.limits.rows, before: rowsBefore });
    return { plan, values, rows, keys: operation.plan.keys, rest: operation.rest };
  }

  private known(document: DocumentNode): KnownDocument {
    let known = this.documents.get(document);
    if (!known) {
      known = { flags: flagsOf(document), operations: new Map(), kept: 0 };
      this.documents.set(document, known);
    }
    return known;
  }

  private operation(
    document: DocumentNode,
    { flags, operations }: KnownDocument,
    name: string,
    variables: Readonly<Record<string, unknown>>,
  ): KnownOperation {
    const node = getOperationAST(document, name === '' ? null : name);
    if (!node)
      throw new DemarcheError(
        'BAD_ARGUMENT',
        name === ''
          ? 'The document has no operation, or several: name one in "operationName".'
          : `The document has no operation "${name}".`,
      );
    const key = flags.length === 0 ? name : `${name} ${flags.map((flag) => `${variables[flag]}`).join(' ')}`;
    return operations.get(key) ?? { key, ...this.plan(document, node, variables), pruned: new Map() };
  }

  private plan(
    document: DocumentNode,
    node: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Pick<KnownOperation, 'plan' | 'rest'> {
    const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
    const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    const plan = planOperation(this.options, { fragments: named, variables }, node);
    return { plan, rest: plan.rest && { kind: Kind.DOCUMENT, definitions: [plan.rest, ...fragments] } };
  }
}

/** What is known of a document. */
interface KnownDocument {
  readonly flags: readonly string[];
  /** By the operation's name and the values of the flags. */
  readonly operations: Map<string, KnownOperation>;
  /** How many plans all of them keep. */
  kept: number;
}

interface KnownOperation {
  readonly key: string;
  readonly plan: OperationPlan;
  readonly rest: DocumentNode | null;
  readonly pruned: Map<string, PrunedPlan>;
}

/** Whoever asks in more ways than are kept begins anew: plans are made in a millisecond. */
function keep(known: KnownDocument, operation: KnownOperation, presence: string, plan: PrunedPlan): void {
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
