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
      if (typeof degrees !== 'number') return [];
      const at = pathTo(c, writtenField('Place', name));
      const fault = (message: string) => [{ rule: 'coordinatesAreOnEarth', at, message }];
      if (Math.abs(degrees) > most || Number.isNaN(degrees))
        return fault(`${degrees} is no ${name}: write degrees from -${most} to ${most}.`);
      if (typeof row.values[other] !== 'number')
        return fault(`There is a ${name} and no ${other}: write both, or leave both out.`);
      return [];
    });
  });
