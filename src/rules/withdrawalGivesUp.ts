import type { RecordClaim } from '../commands/Command.ts';
import { namedClaims } from '../commands/namedClaims.ts';
import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** The stances that can be taken back. */
const FOR = ['PROPOSES', 'SUPPORTS', 'CONDITIONAL'];

/** Who withdraws something gives up a claim of theirs that puts it forward or is for it: without one there is nothing to take back. */
export const withdrawalGivesUp: Rule = ({ commands, stored }) => {
  const named = namedClaims(commands);
  return commands.flatMap((c): readonly Fault[] => {
    if (c.do !== 'recordClaim' || c.stance !== 'WITHDRAWS') return [];
    const what = `"${c.holder}" WITHDRAWS "${c.target}"`;
    const fault = (field: string, message: string) => [
      { rule: 'withdrawalGivesUp', at: [...c.at, field], message },
    ];
    if (c.supersedes.length === 0) {
      return fault(
        'stance',
        `${what} and gives up no claim. Code what they put forward or supported as a claim of its own, and name that one under supersedes, with the words that show that it is taken back.`,
      );
    }
    const earlier = c.supersedes.map(({ claim }) => named(c, claim) ?? stored.claims.get(claim));
    const isUnknown = earlier.includes(undefined);
    if (isUnknown || earlier.some((one) => one !== undefined && isTakenBack(one, c))) return [];
    return fault(
      'supersedes',
      `${what}, and none of the claims that it supersedes puts "${c.target}" forward or supports it. Name one that does, or choose another stance.`,
    );
  });
};

function isTakenBack(
  { stance, target }: Pick<RecordClaim, 'stance' | 'target'>,
  by: Pick<RecordClaim, 'target'>,
): boolean {
  return target === by.target && stance !== null && FOR.includes(stance);
}
