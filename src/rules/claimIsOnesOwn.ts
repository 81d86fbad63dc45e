import type { Fault } from '../errors.ts';
import { mayFollow } from './decisionFollows.ts';
import { decisionsInOrder, isConflict } from './decisionsInOrder.ts';
import type { Rule } from './Rule.ts';

/** Whoever does not review decides on their own claims only. The rule signs as clients know it: `FORBIDDEN`. */
export const claimIsOnesOwn: Rule = (writing) =>
  decisionsInOrder(writing).flatMap((one): readonly Fault[] => {
    const { at, claim, status, by, own } = one.decision;
    const recordedBy = writing.stored.claims.get(claim)?.recordedBy;
    if (own === undefined) return [];
    if (recordedBy !== by) {
      const message = `The claim "${claim}" is of "${recordedBy}", and the key "${by}" decides on its own only. Ask for a key with the role REVIEW, or leave it as it is.`;
      return [{ rule: 'FORBIDDEN', at, message }];
    }
    const from = one.before.status;
    if (isConflict(one) || !mayFollow(from, status) || own[from]?.includes(status)) return [];
    const message = `The claim "${claim}" of the key "${by}" is ${from}: to make it ${status} needs a key with the role REVIEW.`;
    return [{ rule: 'FORBIDDEN', at, message }];
  });
