import { writtenOf } from '../commands/writtenOf.ts';
import { didYouMean } from '../errors.ts';
import { graphModel, storedType } from '../schema/graphModel.ts';
import type { Rule } from './Rule.ts';

/** What a claim can be when it is recorded. */
const FIRST_STATUSES = ['DRAFT', 'ACCEPTED'];

/** Every enumerated value is one of the model's. */
export const valuesAreKnown: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    if (row === null) return [];
    return [...storedType(row.type).fields.values()].flatMap((field) => {
      const known = field.kind === 'scalar' ? graphModel.enums.get(field.typeName) : undefined;
      if (known === undefined) return [];
      const isFirst = c.do === 'recordClaim' && field.name === 'status';
      const allowed = isFirst ? FIRST_STATUSES : known;
      return [row.values[field.name]].flat().flatMap((value) => {
        if (typeof value !== 'string' || allowed.includes(value)) return [];
        const message = `"${value}" is no ${field.name}${isFirst ? ' of a new claim' : ''}.${didYouMean(value, allowed)} Write one of ${allowed.join(', ')}.`;
        return [{ rule: 'valuesAreKnown', at: [...c.at, field.name], message }];
      });
    });
  });
