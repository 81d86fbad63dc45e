import type { Path } from '../errors.ts';
import { textFault } from '../evidence/textFault.ts';
import type { Rule } from './Rule.ts';

/** Nothing is written that stores and networks would change on the way. */
export const textIsWellFormed: Rule = ({ commands }) =>
  commands.flatMap((c) =>
    faultsIn(c, c.at).map(({ at, fault }) => ({
      rule: 'textIsWellFormed',
      at,
      message: `The text ${fault}. Save it as UTF-8 again from its source.`,
    })),
  );

function faultsIn(value: unknown, at: Path): readonly { at: Path; fault: string }[] {
  if (typeof value === 'string') {
    const fault = textFault(value);
    return fault === null ? [] : [{ at, fault }];
  }
  if (Array.isArray(value)) return value.flatMap((inner, i) => faultsIn(inner, [...at, i]));
  if (typeof value !== 'object' || value === null) return [];
  // Where a command stands in what was written is for messages alone; its fields stand there themselves.
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'at' ? [] : faultsIn(inner, key === 'fields' ? at : [...at, key]),
  );
}
