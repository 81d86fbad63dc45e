import { namedClaims } from '../commands/namedClaims.ts';
import { restatedClaims } from '../commands/restatedClaims.ts';
import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** An assertion repeats a claim on something else: a claim on the assertion itself says more than it does. */
export const restatesAnother: Rule = ({ commands, stored }) => {
  const named = namedClaims(commands);
  return commands.flatMap((c): readonly Fault[] => {
    if (c.do !== 'declare') return [];
    return restatedClaims(c).flatMap((name) => {
      const claim =
        named({ document: c.document ?? '', recordedBy: c.coder }, name) ?? stored.claims.get(name);
      if (claim?.target !== c.slug) return [];
      const message = `"${c.slug}" cannot repeat the claim "${name}", which is about "${c.slug}" itself. Name a claim on something else, or leave it out.`;
      return [{ rule: 'restatesAnother', at: [...c.at, 'restates'], message }];
    });
  });
};
