import type { CrossTabulated, EdgeField, Model } from '../Model.ts';
import type { Directive } from './Directive.ts';

/** What a field of `Query` counts, by what in rows and by what in columns. */
export function readCrossTabulated(given: Directive, name: string, types: Model['types']): CrossTabulated {
  const edge = (type: string, argument: string): EdgeField => {
    const field = types.get(type)?.fields.get(given.text(argument));
    if (field?.kind !== 'edge')
      throw new Error(
        `schema.graphql: ${name} counts by ${given.text(argument)}, which leads nowhere from ${type}.`,
      );
    return field;
  };
  const of = given.text('of');
  const column = edge(of, 'column');
  const [rowName = '', columnName = ''] = given.texts('names');
  const [first = '', last = ''] = given.texts('days');
  return {
    ...{ of, row: edge(of, 'row'), rowUnder: given.text('rowUnder'), rowName },
    ...{ column, up: edge(column.toName, 'up'), alone: given.text('alone'), columnName },
    ...{ by: given.text('by'), days: [first, last] },
  };
}
