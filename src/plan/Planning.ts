import type { FieldNode, GraphQLField, GraphQLSchema } from 'graphql';
import type { Model } from '../schema/Model.ts';
import { argumentReader } from './argumentReader.ts';
import type { Collecting } from './collectFields.ts';
import type { Limits } from './Limits.ts';
import type { Param } from './ReadPlan.ts';
import { SelectionCount } from './SelectionCount.ts';
import type { Constant, Site, Slot, Use } from './Slot.ts';

export interface PlanningOptions {
  readonly model: Model;
  /** What clients see, with nothing internal in it. */
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  /** What addresses in answers begin with: `https://demarche.example`. */
  readonly publicUrl: string;
}

/** An operation that is being planned: what it is planned by, and the values that the plan turns out to need. */
export class Planning {
  readonly options: PlanningOptions;
  readonly collecting: Collecting;
  readonly count: SelectionCount;
  readonly slots: Slot[] = [];
  readonly sites: Site[] = [];

  constructor(options: PlanningOptions, around: Omit<Collecting, 'schema'>) {
    this.options = options;
    this.collecting = { ...around, schema: options.schema };
    this.count = new SelectionCount(options.limits, options.model.computedRoots);
  }

  /** A value that is the same in every call. */
  constant(value: Constant['value']): Param {
    return this.slots.push({ kind: 'constant', value }) - 1;
  }

  /** @param site see `site` */
  argument(site: number, path: readonly string[], use: Use): Param {
    return this.slots.push({ kind: 'argument', site, path, use }) - 1;
  }

  /** A field that takes arguments, by its number. */
  site(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    return this.sites.push({ field: field.name, given: argumentReader(node, field) }) - 1;
  }
}
