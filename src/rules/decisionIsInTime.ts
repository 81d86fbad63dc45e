import { decisionsInOrder, isConflict, whoWhenWhy } from './decisionsInOrder.ts';
import type { Rule } from './Rule.ts';

/** A decision is on the claim as its writer knows it. The rule signs as clients know it: `CONFLICT`. */
export const decisionIsInTime: Rule = (writing) =>
  decisionsInOrder(writing)
    .filter(isConflict)
    .map(({ decision: { at, claim, status, expect }, before }) => {
      const who = whoWhenWhy(before);
      const message =
        before.status === status
          ? `The claim "${claim}" is ${status} already, ${who}. There is nothing left to decide.`
          : `The claim "${claim}" was expected to be ${expect} and is ${before.status}, ${who}. Look at it again, and decide on what it is now.`;
      return { rule: 'CONFLICT', at, message };
    });
