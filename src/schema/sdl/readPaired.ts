import type { EdgeField, Model, Paired } from '../Model.ts';
import type { Directive } from './Directive.ts';
import { readFixed } from './readFixed.ts';

/** What a field of `Query` puts beside each other, and by what. */
export function readPaired(given: Directive, name: string, types: Model['types']): Paired {
  const of = given.text('of');
  const key = (argument: string): EdgeField => {
    const field = types.get(of)?.fields.get(given.text(argument));
    if (field?.kind !== 'edge' || field.via.kind !== 'key')
      throw new Error(
        `schema.graphql: ${name} pairs by ${given.text(argument)}, which leads nowhere from ${of}.`,
      );
    return field;
  };
  const [by, on] = [key('by'), key('on')];
  const back = [...(types.get(on.to[0] ?? '')?.fields.values() ?? [])].find(
    (field): field is EdgeField =>
      field.kind === 'edge' &&
      field.toName === of &&
      field.via.kind === 'inverse' &&
      field.via.edges.includes(on.name),
  );
  if (!back)
    throw new Error(`schema.graphql: nothing leads back from ${of}.${on.name}, by which ${name} pairs.`);
  const [one, other] = given.lists('sides');
  if (!one || !other) throw new Error(`schema.graphql: ${name} has no two sides.`);
  return {
    ...{ of, by, on, back, side: given.text('side'), sides: [one, other] },
    where: readFixed(given.value('where')),
    ...{ most: Number(given.value('most')), mostMet: Number(given.value('mostMet')) },
  };
}
