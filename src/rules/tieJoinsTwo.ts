import type { Rule } from './Rule.ts';

/** A tie is between two actors. */
export const tieJoinsTwo: Rule = ({ commands }) =>
  commands.flatMap((c) =>
    c.do === 'putTie' && c.from === c.to
      ? [
          {
            rule: 'tieJoinsTwo',
            at: [...c.at, 'to'],
            message: `The tie leads from "${c.from}" to itself. Name the other actor.`,
          },
        ]
      : [],
  );
