import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** Only a draft may leave to a person where its holder stands. */
export const acceptedClaimHasAStance: Rule = ({ commands, stored }) =>
  commands.flatMap((c): readonly Fault[] => {
    const fault = (field: string, message: string) => [
      { rule: 'acceptedClaimHasAStance', at: [...c.at, field], message },
    ];
    if (c.do === 'recordClaim' && c.stance === null && c.status !== 'DRAFT')
      return fault(
        'stance',
        'An accepted claim says where its holder stands. Give it a stance, or make it a draft.',
      );
    if (c.do !== 'decide' || c.status !== 'ACCEPTED' || stored.claims.get(c.claim)?.stance !== null)
      return [];
    return fault(
      'claim',
      `The draft "${c.claim}" says nothing of where its holder stands. Record the claim with its stance, with \`replaces: "${c.claim}"\`.`,
    );
  });
