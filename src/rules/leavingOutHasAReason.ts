import type { Path } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** Whoever leaves words out says which, and why. */
export const leavingOutHasAReason: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'leaveOut') return [];
    const fault = (at: Path, message: string) => ({ rule: 'leavingOutHasAReason', at, message });
    return [
      ...(c.words.length > 0 ? [] : [fault(c.at, 'Quote the words that are left out.')]),
      ...(c.reason === null || c.reason.trim() !== ''
        ? []
        : [
            fault(
              [...c.at, 'reason'],
              'Say why it is left out: no holder, no stance, boilerplate, or in other words.',
            ),
          ]),
    ];
  });
