import type { FieldNode, GraphQLField, GraphQLSchema } from 'graphql';
import type { EdgeField, Model } from '../schema/Model.ts';
import type { Collecting } from './collectFields.ts';
import type { Limits } from './Limits.ts';
import type { Param, Source } from './ReadPlan.ts';
import { SelectionCount } from './SelectionCount.ts';
import type { Constant, Slot, Use } from './Slot.ts';

export interface PlanningOptions {
  readonly model: Model;
  /** What clients see, with nothing internal in it. */
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** What addresses in answers begin with: `https://demarche.example`. */
  readonly publicUrl: string;
}

/** A field that leads to rows, as an operation asks for it under one response key. */
export interface AskedField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly rows: Pick<EdgeField, 'many' | 'to' | 'toName' | 'where'>;
  readonly source: Source;
  readonly level: number;
}

/** What is asked of a document, and who asks. */
export interface Asking extends Omit<Collecting, 'schema'> {
  /** Whether whoever asks may see what is hidden from others: drafts and what exists because of them. */
  readonly seesDrafts: boolean;
}

/** An operation that is being planned: what it is planned by, and the values that the plan turns out to need. */
export class Planning {
  readonly options: PlanningOptions;
  readonly collecting: Collecting;
  readonly seesDrafts: boolean;
  readonly count: SelectionCount;
  readonly slots: Slot[] = [];
  /** Whether something of a view is computed once the store has answered. */
  isComputed = false;
  /** What is answered of today only: `diagram`, `Draft.wouldChange`. */
  readonly ofToday = new Set<string>();

  constructor(options: PlanningOptions, { fragments, variables, seesDrafts }: Asking) {
    this.options = options;
    this.collecting = { fragments, variables, schema: options.schema };
    this.seesDrafts = seesDrafts;
    this.count = new SelectionCount(options.limits, options.model.computedRoots);
  }

  /** A value that is the same in every call. */
  constant(value: Constant['value']): Param {
    return this.slots.push({ kind: 'constant', value }) - 1;
  }

  /** What an argument says when the operation runs, or a field of the input object in it. */
  argument(
    { nodes: [node], field }: Pick<AskedField, 'nodes' | 'field'>,
    path: readonly string[],
    use: Use,
  ): Param {
    if (!node) throw new Error('An empty group.');
    return this.slots.push({ kind: 'argument', field, node, path, use }) - 1;
  }
}
