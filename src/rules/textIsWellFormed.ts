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

function faultsIn(value: unknown, at: string): readonly { at: string; fault: string }[] {
  if (typeof value === 'string') {
    const fault = textFault(value);
    return fault === null ? [] : [{ at, fault }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    faultsIn(inner, Array.isArray(value) ? `${at}[${key}]` : key === 'fields' ? at : `${at}.${key}`),
  );
}
