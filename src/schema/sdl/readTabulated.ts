import type { Model, Tabulated } from '../Model.ts';
import type { Directive } from './Directive.ts';
import { readFixed } from './readFixed.ts';
import { readSelections } from './readSelections.ts';

/** Of which rows a field of `Query` is computed, and what is read of each. */
export function readTabulated(given: Directive, name: string, types: Model['types']): Tabulated {
  const of = given.text('of');
  if (!types.has(of)) throw new Error(`schema.graphql: ${name} is computed of ${of}, which is not stored.`);
  return {
    of,
    where: readFixed(given.value('where')),
    select: readSelections(given.text('select')),
    most: Number(given.value('most')),
  };
}
