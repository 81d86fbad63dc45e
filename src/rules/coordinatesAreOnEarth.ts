import type { Command } from '../commands/Command.ts';
import { pathTo } from '../commands/pathTo.ts';
import { writtenField } from '../commands/writtenFields.ts';
import { writtenOf } from '../commands/writtenOf.ts';
import type { Rule } from './Rule.ts';

const AXES = [
  { name: 'latitude', other: 'longitude', most: 90 },
  { name: 'longitude', other: 'latitude', most: 180 },
] as const;

/** Where a place is, is said in degrees that there are on Earth, and by both of them. */
export const coordinatesAreOnEarth: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const row = writtenOf(c);
    if (row?.type !== 'Place') return [];
    return AXES.flatMap(({ name, other, most }) => {
      const degrees: unknown = row.values[name];
      const at = pathTo(c, writtenField('Place', name));
      const fault = (message: string, where = at) => [{ rule: 'coordinatesAreOnEarth', at: where, message }];
      // Half of a place that was declared before with half of this one would be a third one, of which nobody spoke.
      if (keeps(c, other) && !keeps(c, name))
        return fault(`The ${name} is given and the ${other} is not: give both, or null for both.`);
      if (typeof degrees !== 'number') return [];
      if (Math.abs(degrees) > most || Number.isNaN(degrees))
        return fault(`${degrees} is no ${name}: write degrees from -${most} to ${most}.`);
      // About both, so that it is not told where the other one is there and could not be read.
      if (typeof row.values[other] !== 'number' && !keeps(c, name))
        return fault(`There is a ${name} and no ${other}: write both, or leave both out.`, at.slice(0, -1));
      return [];
    });
  });

/** Whether a field is left out and stays as it was declared before. */
function keeps(c: Command, name: string): boolean {
  return c.do === 'declare' && (c.keeps ?? []).includes(name);
}
