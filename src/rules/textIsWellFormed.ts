import type { Path } from '../errors.ts';
import { textFault } from '../evidence/textFault.ts';
import type { Rule } from './Rule.ts';

/** No text has characters that stores or networks would change: lone surrogates, U+0000. */
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
  // `at` is not written. `fields` is no step of a path: its content stands in the entry itself.
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'at' ? [] : faultsIn(inner, key === 'fields' ? at : [...at, key]),
  );
}
