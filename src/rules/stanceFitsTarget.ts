import { recordKey } from '../commands/recordKey.ts';
import type { Rule } from './Rule.ts';

const STANCES: Readonly<Record<string, readonly string[]>> = {
  Assertion: ['SUPPORTS', 'UNDECIDED', 'WITHDRAWS', 'SCEPTICAL', 'OBJECTS'],
  Issue: ['DISCUSSES', 'UNDECIDED'],
};

/** A proposal takes every stance; an assertion is held, doubted or taken back; an issue is only discussed or left open. */
export const stanceFitsTarget: Rule = ({ commands, types }) =>
  commands.flatMap((c) => {
    if (c.do !== 'recordClaim') return [];
    const type = types.get(recordKey('Target', c.target)) ?? '';
    const fitting = STANCES[type];
    if (!fitting || c.stance === null || fitting.includes(c.stance)) return [];
    const message = `The stance ${c.stance} does not fit "${c.target}", which is an ${type.toLowerCase()} and takes ${fitting.join(', ')}. Choose one of these, or make the target a proposal.`;
    return [{ rule: 'stanceFitsTarget', at: [...c.at, 'stance'], message }];
  });
