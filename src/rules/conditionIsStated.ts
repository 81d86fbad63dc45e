import type { Rule } from './Rule.ts';

/** A CONDITIONAL claim says on what condition, in the text's words; no other stance has one. */
export const conditionIsStated: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'recordClaim' || c.stance === null) return [];
    if ((c.stance === 'CONDITIONAL') === (c.condition !== null)) return [];
    const message =
      c.condition === null
        ? 'The claim is CONDITIONAL and does not say on what condition. Give the condition in the words of the text.'
        : `The claim has a condition and its stance is ${c.stance}. Make it CONDITIONAL, or leave the condition out.`;
    return [{ rule: 'conditionIsStated', at: [...c.at, 'condition'], message }];
  });
