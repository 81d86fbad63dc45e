import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { Cache } from '../Cache.ts';
import { CacheBudget } from '../CacheBudget.ts';
import { DemarcheError } from '../errors.ts';
import { CHANGE_COUNTER } from '../schema/changeCounter.ts';
import { idOf } from '../schema/idOf.ts';
import { asSaid, type PlanAsSaid } from './asSaid.ts';
import { bindValues, presenceOf, type RecordedIds, type Renamed, type Value } from './bindValues.ts';
import { bytesOfDocument } from './bytesOfDocument.ts';
import { checkRows } from './countRows.ts';
import { fragmentsOf } from './fragmentsOf.ts';
import { lastChangeRoot } from './lastChangeRoot.ts';
import type { PlanningOptions } from './Planning.ts';
import { type OperationPlan, planOperation } from './planOperation.ts';
import { type Payload, planPayload } from './planPayload.ts';
import { type PrunedPlan, prunePlan } from './prunePlan.ts';
import type { Named, ReadPlan } from './ReadPlan.ts';
import { AS_OF, type AsOf, readAsOf } from './readAsOf.ts';
import type { Slot } from './Slot.ts';

/** One call of an operation, ready to be read. */
export interface Planned {
  /** Has no roots where no store is asked. */
  readonly plan: ReadPlan;
  readonly values: readonly Value[];
  /** Whether the call names anything by its slug. */
  readonly bySlug: boolean;
  /** How many rows the call may have given with this plan. */
  readonly rows: number;
  /** The response keys of the root, in the order of the answer. */
  readonly keys: readonly string[];
  /** What no store answers (introspection, computed fields), to be executed by graphql-js, or null. */
  readonly rest: DocumentNode | null;
  /** Whether it is for those alone who may see drafts. */
  readonly needsDrafts: boolean;
  /** Whether something of a view is computed once the store has answered. */
  readonly isComputed: boolean;
  /** As of when it is answered. */
  readonly asOf: AsOf;
}

/** What a call of an operation is planned by, beside its document and variables. */
export interface PlannedFor {
  /** What the call may have given by other plans, where it needs several. */
  readonly rowsBefore?: number;
  /** As `bindValues` takes it. */
  readonly renamed?: Renamed | undefined;
  /** Whether whoever asks may see what is hidden from others. */
  readonly seesDrafts?: boolean;
  /** What time it is: nothing is answered as of later. */
  readonly now?: Date;
  /** Whether the statement also tells the last change: see `takeLastChange`. */
  readonly isDated?: boolean;
}

/**
 * Bytes that a plan takes for each character of its JSON, as measured; one that is read, with the statement that the
 * store prints for it.
 */
const BYTES = { planned: 2, read: 8 } as const;

/**
 * Plans operations, each once: by the document's identity, the operation's name, whether drafts are seen and the values
 * of its `@skip` and `@include`; then by which filters a call fills, and whether it asks as of a day.
 */
export class Planner {
  private readonly options: PlanningOptions;
  private readonly documents = new WeakMap<DocumentNode, KnownDocument>();
  private readonly operations: Cache<KnownOperation>;
  private readonly plans: Cache<PrunedPlan>;
  private readonly plansAsSaid = new WeakMap<PrunedPlan, PlanAsSaid>();
  private readonly datedPlans = new WeakMap<ReadPlan, ReadPlan>();
  private readonly plansAsKnown = new WeakMap<ReadPlan, ReadPlan>();
  private lastId = 0;

  constructor(options: PlanningOptions, budget: CacheBudget = new CacheBudget()) {
    this.options = options;
    this.operations = new Cache(budget);
    this.plans = new Cache(budget, 'plans');
  }

  /**
   * @param document parsed and validated, the same object for the same text
   * @param variables as `getVariableValues` of graphql-js coerces them
   * Throws OPERATION_TOO_LARGE and BAD_ARGUMENT, before anything runs.
   */
  plan(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>>,
    { rowsBefore = 0, renamed, seesDrafts = false, now = new Date(), isDated = false }: PlannedFor = {},
  ): Planned {
    const asOf = readAsOf(operationIn(document, operationName ?? ''), variables, now);
    const operation = this.operation(document, operationName ?? '', variables, seesDrafts);
    const given = bindValues(operation.plan.slots, variables, this.options.limits, { renamed });
    if (asOf.said !== null || asOf.known !== null) refuseOfToday(operation.plan.ofToday);
    if (asOf.known !== null && operation.plan.needsDrafts) refuseOfToday(['drafts']);
    const pruned = this.pruned(operation, presenceOf(given));
    const own = pruned.slots.map((slot) => given[slot] ?? null);
    const rows = checkRows(pruned.plan, own, { allowed: this.options.limits.rows, before: rowsBefore });
    const said =
      asOf.said === null
        ? { plan: pruned.plan, values: own }
        : this.asSaid(pruned, own, asOf.said, seesDrafts);
    const slots = pruned.slots.map((slot) => operation.plan.slots[slot]);
    const undated = asOf.known === null ? said : this.asKnown(said, asOf.known, slots);
    const { plan, values } = isDated ? this.dated(undated) : undated;
    const bySlug = operation.plan.slots.some((slot, i) => isSlug(slot) && given[i] !== null);
    const { keys, needsDrafts, isComputed } = operation.plan;
    return { plan, values, bySlug, rows, keys, rest: operation.rest, needsDrafts, isComputed, asOf };
  }

  /**
   * Plans what one field of a mutation is answered with, before anything is written.
   *
   * @param most how many rows the field may give of each kind, for the limit of rows
   * Throws OPERATION_TOO_LARGE and BAD_ARGUMENT.
   */
  payload(
    document: DocumentNode,
    nodes: readonly FieldNode[],
    variables: Readonly<Record<string, unknown>>,
    most: number,
  ): PlannedPayload {
    const { limits } = this.options;
    const payload = planPayload(this.options, { fragments: fragmentsOf(document), variables }, nodes);
    const bound = (recorded: RecordedIds, renamed?: Renamed) => {
      const given = bindValues(payload.slots, variables, limits, { renamed, recorded });
      const { plan, slots } = prunePlan(payload, presenceOf(given));
      return { plan, values: slots.map((slot) => given[slot] ?? null) };
    };
    const fullest = Object.fromEntries(payload.fields.map((field) => [field, Array(most).fill('')]));
    const { plan, values } = bound(fullest);
    checkRows(plan, values, { allowed: limits.rows, before: 0 });
    return { ...payload, bySlug: payload.slots.some(isSlug), bound };
  }

  private operation(
    document: DocumentNode,
    name: string,
    variables: Readonly<Record<string, unknown>>,
    seesDrafts: boolean,
  ): KnownOperation {
    const { id, flags } = this.document(document);
    const key = [id, name, seesDrafts, ...flags.map((flag) => variables[flag])].join(' ');
    const found = this.operations.get(key);
    if (found) return found;
    const operation = { id: this.newId(), ...this.planOperation(document, name, variables, seesDrafts) };
    const planned = BYTES.planned * charactersOf(operation.plan.roots);
    this.operations.set(key, operation, planned + bytesOfDocument(document));
    return operation;
  }

  private pruned(operation: KnownOperation, presence: string): PrunedPlan {
    const key = `${operation.id} ${presence}`;
    const found = this.plans.get(key);
    if (found) return found;
    const pruned = prunePlan(operation.plan, presence);
    this.plans.set(key, pruned, BYTES.read * charactersOf(pruned.plan.roots));
    return pruned;
  }

  /** The same plan as of a moment, made once for each plan. @param slots of its own values, which are the first */
  private asKnown(
    { plan, values }: Pick<Planned, 'plan' | 'values'>,
    known: string,
    slots: readonly (Slot | undefined)[],
  ): Pick<Planned, 'plan' | 'values'> {
    const { named, ids } = namedBy(slots, values);
    const made = this.plansAsKnown.get(plan) ?? Object.freeze({ ...plan, known: values.length, named });
    this.plansAsKnown.set(plan, made);
    return { plan: made, values: [...values, known, ...ids] };
  }

  /** The same plan as of a day, made once for each plan: whoever sees drafts has plans of their own. */
  private asSaid(pruned: PrunedPlan, own: readonly Value[], said: string, seesDrafts: boolean) {
    const known = this.plansAsSaid.get(pruned);
    const { plan, constants } =
      known ?? asSaid(pruned.plan, { model: this.options.model, seesDrafts, values: own.length });
    if (!known) this.plansAsSaid.set(pruned, { plan, constants });
    return { plan, values: [...own, said, ...constants] };
  }

  /** The same plan, which also tells the last change, made once for each plan. Where no store is asked, nothing is told. */
  private dated({ plan, values }: Pick<Planned, 'plan' | 'values'>): Pick<Planned, 'plan' | 'values'> {
    if (plan.roots.length === 0) return { plan, values };
    const dated =
      this.datedPlans.get(plan) ??
      Object.freeze({ ...plan, roots: [...plan.roots, lastChangeRoot(values.length)] });
    this.datedPlans.set(plan, dated);
    return { plan: dated, values: [...values, CHANGE_COUNTER] };
  }

  private document(document: DocumentNode): KnownDocument {
    const known = this.documents.get(document) ?? { id: this.newId(), flags: flagsOf(document) };
    this.documents.set(document, known);
    return known;
  }

  private newId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private planOperation(
    document: DocumentNode,
    name: string,
    variables: Readonly<Record<string, unknown>>,
    seesDrafts: boolean,
  ): Omit<KnownOperation, 'id'> {
    const node = operationIn(document, name);
    const fragments = fragmentsOf(document);
    const plan = planOperation(this.options, { fragments, variables, seesDrafts }, node);
    const definitions = plan.rest && [plan.rest, ...fragments.values()];
    return { plan, rest: definitions && { kind: Kind.DOCUMENT, definitions } };
  }
}

/** The answer of one field of a mutation, ready to be read once it is written. */
export interface PlannedPayload extends Omit<Payload, 'slots'> {
  /** Whether what is asked of it may name anything by its slug. */
  readonly bySlug: boolean;
  /** The plan and its values for what was written. */
  bound(recorded: RecordedIds, renamed?: Renamed): Pick<Planned, 'plan' | 'values'>;
}

function operationIn(document: DocumentNode, name: string): OperationDefinitionNode {
  const node = getOperationAST(document, name === '' ? null : name);
  if (node) return node;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    name === ''
      ? 'The document has no operation, or several: name one in "operationName".'
      : `The document has no operation "${name}".`,
  );
}

/** @param fields what is answered of today only */
function refuseOfToday([field]: readonly string[]): void {
  if (field === undefined) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${field}" is answered of today only, and not under "@${AS_OF}". Ask for it without the directive, in an operation of its own.`,
    { details: { directive: AS_OF, field } },
  );
}

interface KnownDocument {
  readonly id: number;
  readonly flags: readonly string[];
}

interface KnownOperation {
  readonly id: number;
  readonly plan: OperationPlan;
  readonly rest: DocumentNode | null;
}

/** Which values name records by their slugs, and the ids of those that are not given by them, which stand behind the moment. */
function namedBy(slots: readonly (Slot | undefined)[], values: readonly Value[]) {
  const named: Named[] = [];
  const ids: string[] = [];
  for (const [param, slot] of slots.entries()) {
    const value = values[param] ?? null;
    if (slot?.kind !== 'argument' || value === null) continue;
    if (slot.use.kind === 'id') named.push({ param, ids: param, as: Array.isArray(value) ? 'ids' : 'id' });
    if (slot.use.kind !== 'slug') continue;
    named.push({ param, ids: values.length + 1 + ids.length, as: 'slug' });
    ids.push(idOf(slot.use.of, String(value)));
  }
  return { named, ids };
}

function isSlug(slot: Slot): boolean {
  return slot.kind === 'argument' && (slot.use.kind === 'id' || slot.use.kind === 'slug');
}

/** Without the edges, which all plans share with the model. */
function charactersOf(roots: readonly object[]): number {
  return JSON.stringify(roots, (key, value) => (key === 'edge' ? undefined : value)).length;
}

/** The variables that `@skip` and `@include` look at. */
function flagsOf(document: DocumentNode): readonly string[] {
  const flags = new Set<string>();
  visit(document, {
    Directive(node) {
      if (node.name.value === AS_OF) return;
      const value = node.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) flags.add(value.name.value);
    },
  });
  return [...flags];
}
