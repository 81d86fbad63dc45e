import { unreachable } from '../../errors.ts';
import type { Condition, Param } from '../../plan/ReadPlan.ts';
import type { Model, StoredType } from '../../schema/Model.ts';
import { typeNamed } from '../../schema/typeNamed.ts';
import { ownLabel, property, step } from './names.ts';
import { printIsBelow } from './printBelow.ts';
import { value } from './value.ts';

const COMPARISONS = { EQUALS: '=', AT_MOST: '<=', AT_LEAST: '>=', ABOVE: '>' } as const;

/** The words beside a plan as a query of the full-text index. */
export function wordsQuery(param: Param): string {
  return `$p.q${param}`;
}

/** A condition as it is checked on each row of a type. */
export function printCondition(
  model: Model,
  types: readonly StoredType[],
  row: string,
  condition: Condition,
): string {
  const [type] = types;
  if (!type) throw new Error('A condition on no type.');
  switch (condition.kind) {
    case 'compare':
      return `${row}.${property(type, condition.field)} ${COMPARISONS[condition.is]} ${value(condition.param)}`;
    case 'oneOf':
      return `${row}.${property(type, condition.field)} IN ${value(condition.param)}`;
    case 'within':
      return printIsBelow(model, condition, `${row}.${property(type, condition.field)}`);
    case 'present':
      return `(${row}.${property(type, condition.field)} IS NOT NULL) = ${value(condition.param)}`;
    case 'behind': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const held = printCondition(model, [far], 'f', condition.condition);
      return `EXISTS { MATCH ${step(condition.edge, row, 'f')} WHERE ${held} }`;
    }
    case 'some': {
      const far = typeNamed(model, condition.edge.to[0] ?? '');
      const f = `${row}s`;
      const held = condition.conditions.map((c) => printCondition(model, [far], f, c));
      return `EXISTS { MATCH ${step(condition.edge, row, f)} WHERE ${[`${f}:${ownLabel(far)}`, ...held].join(' AND ')} }`;
    }
    case 'holds':
      return `(${printCondition(model, types, row, condition.condition)}) = ${value(condition.param)}`;
    case 'anyOf':
      return `(${condition.conditions.map((c) => printCondition(model, types, row, c)).join(' OR ')})`;
    case 'linked':
      return `EXISTS { MATCH ${step(condition.edge, row, 't')} WHERE t.id = ${value(condition.param)} }`;
    case 'words': {
      const words = value(condition.param);
      const whole = `all(w IN ${words}[..-1] WHERE ' ' + ${row}.words + ' ' CONTAINS ' ' + w + ' ')`;
      return `(' ' + ${row}.words CONTAINS ' ' + ${words}[-1] AND ${whole})`;
    }
    case 'ofType': {
      const of = types.find((t) => t.name === condition.type);
      if (!of) throw new Error(`A condition on ${condition.type}, which cannot stand here.`);
      return `(NOT ${row}:${ownLabel(of)} OR ${printCondition(model, [of], row, condition.condition)})`;
    }
    default:
      return unreachable(condition);
  }
}
