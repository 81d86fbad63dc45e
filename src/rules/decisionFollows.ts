import { decisionsInOrder, isConflict, whoWhenWhy } from './decisionsInOrder.ts';
import type { Rule } from './Rule.ts';

/** What a claim may become, by its status. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  DRAFT: ['ACCEPTED', 'REJECTED', 'RETRACTED'],
  ACCEPTED: ['RETRACTED'],
  REJECTED: ['ACCEPTED'],
  RETRACTED: [],
};

/** What a claim is decided to be follows from what it is. */
export const decisionFollows: Rule = (writing) =>
  decisionsInOrder(writing)
    .filter((one) => !isConflict(one))
    .flatMap(({ decision: { at, claim, status }, before }) => {
      if (mayFollow(before.status, status)) return [];
      const message = `The claim "${claim}" is ${before.status}, ${whoWhenWhy(before)}: ${why(before.status, status)}`;
      return [{ rule: 'decisionFollows', at, message }];
    });

/** Whether a claim of one status may become another. */
export function mayFollow(from: string, to: string): boolean {
  return FOLLOWING[from]?.includes(to) ?? true;
}

function why(from: string, to: string): string {
  if (from === 'RETRACTED')
    return 'what was taken back takes no further decision. If it holds after all, record another claim that says so otherwise, for example with the words around its quotation.';
  if (to === 'DRAFT')
    return 'what was decided on is no draft again. Leave it as it is, or record another claim.';
  if (from === 'ACCEPTED') return 'what was accepted is taken back, not rejected. Give RETRACTED.';
  return 'what was never accepted cannot be taken back. Leave it as it is, or give ACCEPTED.';
}
