import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** What is retracted may leave its place to another claim, which stands: one that the same commands record, or a stored one. */
export const replacementStands: Rule = ({ commands, stored }) => {
  const named = new Set(commands.flatMap((c) => (c.do === 'recordClaim' ? (c.name ?? []) : [])));
  return commands.flatMap((c): readonly Fault[] => {
    if (c.do !== 'decide' || c.replacedBy === undefined) return [];
    const { claim, status, replacedBy } = c;
    const other = stored.claims.get(replacedBy);
    const message =
      status !== 'RETRACTED'
        ? `Only what is retracted leaves its place to another claim, and "${claim}" is to be ${status}. Leave out what replaces it.`
        : named.has(replacedBy)
          ? null
          : other === undefined
            ? `There is no claim "${replacedBy}" to take the place of "${claim}". Give the id of a stored claim, or the name of one that is recorded with this.`
            : replacedBy === claim
              ? `The claim "${claim}" cannot take its own place. Name another one, or leave it out.`
              : other.status === 'RETRACTED' || other.status === 'REJECTED'
                ? `The claim "${replacedBy}" cannot take the place of "${claim}": it is ${other.status} itself. Name one that stands.`
                : null;
    return message === null ? [] : [{ rule: 'replacementStands', at: [...c.at, 'replacedBy'], message }];
  });
};
