import type { Rule } from './Rule.ts';

/** A lone surrogate is no character: stores and networks would change it on the way. */
export const textIsWellFormed: Rule = ({ commands }) =>
  commands.flatMap((c) =>
    brokenIn(c, c.at).map((at) => ({
      rule: 'textIsWellFormed',
      at,
      message:
        'The text holds half of a surrogate pair, which is no character. Save it as UTF-8 again from its source.',
    })),
  );

function brokenIn(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    brokenIn(inner, Array.isArray(value) ? `${at}[${key}]` : key === 'fields' ? at : `${at}.${key}`),
  );
}
