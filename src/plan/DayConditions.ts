import { edgeNamed } from '../schema/edgeNamed.ts';
import type { Model } from '../schema/Model.ts';
import { typeNamed } from '../schema/typeNamed.ts';
import type { Value } from './bindValues.ts';
import type { Constants } from './Constants.ts';
import type { Condition, Param } from './ReadPlan.ts';
import { throughSpells } from './throughSpells.ts';

export interface DayOptions {
  readonly model: Model;
  /** Whether whoever asks may see what is hidden from others. */
  readonly seesDrafts: boolean;
  /** How many values the plan has. */
  readonly values: number;
}

/**
 * What has to hold on a day, by what had been said by then. The day stands behind the values of the plan, and behind it the
 * constants that conditions need.
 */
export class DayConditions implements Constants {
  readonly constants: Value[] = [];
  private readonly model: Model;
  private readonly seesDrafts: boolean;
  private readonly day: Param;

  constructor({ model, seesDrafts, values }: DayOptions) {
    this.model = model;
    this.seesDrafts = seesDrafts;
    this.day = values;
  }

  constant(value: Value): Param {
    return this.day + this.constants.push(value);
  }

  /** What a row has to meet to be there on the day. */
  standing(type: string): readonly Condition[] {
    const said: Condition = { kind: 'compare', field: 'day', is: 'AT_MOST', param: this.day };
    const behind = (edge: string): Condition => ({
      kind: 'behind',
      edge: edgeNamed(typeNamed(this.model, type), edge),
      condition: said,
    });
    switch (type) {
      case 'Claim':
        return [said];
      case 'Spell':
        return this.open();
      case 'Supersession':
        return [behind('by'), behind('claim')];
      case 'Decision':
        return [behind('claim')];
      case 'Passage':
        return [this.restedOn()];
      default:
        return [];
    }
  }

  /** What a spell has to meet to be open on the day. */
  open(): readonly Condition[] {
    return [
      { kind: 'compare', field: 'spellFrom', is: 'AT_MOST', param: this.day },
      { kind: 'compare', field: 'spellUntil', is: 'ABOVE', param: this.day },
    ];
  }

  /** Somebody is against a proposal on the day. */
  opposed(): Condition {
    const { edge } = throughSpells(
      this.model,
      'Proposal',
      edgeNamed(typeNamed(this.model, 'Proposal'), 'positions'),
    );
    const conditions: readonly Condition[] = [
      { kind: 'oneOf', field: 'stance', param: this.constant(['SCEPTICAL', 'OBJECTS']) },
      { kind: 'compare', field: 'former', is: 'EQUALS', param: this.constant(false) },
      ...this.open(),
    ];
    return { kind: 'some', edge, conditions };
  }

  /** Some accepted claim of the day or before takes one of these stances on a target. */
  claimed(target: string, stances: readonly string[]): Condition {
    const conditions: readonly Condition[] = [
      { kind: 'compare', field: 'status', is: 'EQUALS', param: this.constant('ACCEPTED') },
      { kind: 'oneOf', field: 'stance', param: this.constant(stances) },
      ...this.standing('Claim'),
    ];
    return { kind: 'some', edge: edgeNamed(typeNamed(this.model, target), 'claims'), conditions };
  }

  /** Something rests on a passage that is there on the day, and that whoever asks may see. */
  private restedOn(): Condition {
    const conditions = [...this.model.types.values()].flatMap((type) =>
      [...type.fields.values()].flatMap((field): readonly Condition[] => {
        if (field.kind !== 'edge' || field.via.kind !== 'link' || field.direction !== 'OUT') return [];
        if (!field.to.includes('Passage')) return [];
        const edge = { ...field, to: [type.name], toName: type.name, direction: 'IN' as const };
        const back = { ...edge, via: { ...field.via, near: 'to' as const } };
        const hidden: readonly Condition[] =
          this.seesDrafts || type.hiddenBy === null
            ? []
            : [{ kind: 'compare', field: type.hiddenBy.field, is: 'EQUALS', param: this.constant(false) }];
        return [{ kind: 'some', edge: back, conditions: [...this.standing(type.name), ...hidden] }];
      }),
    );
    return { kind: 'anyOf', conditions };
  }
}
