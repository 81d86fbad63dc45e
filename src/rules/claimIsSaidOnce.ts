import { type Path, pathText } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** One claim per holder, stance and target in a document: more passages belong to the same claim. */
export const claimIsSaidOnce: Rule = ({ commands }) => {
  const seen = new Map<string, Path>();
  return commands.flatMap((c) => {
    if (c.do !== 'recordClaim') return [];
    const key = [c.document, c.holder, c.stance, c.target, c.tense, c.saidAt].join(' ');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, c.at);
      return [];
    }
    const message = `"${c.holder}" ${c.stance} "${c.target}" is already said at ${pathText(first)}. Put both quotations under one claim.`;
    return [{ rule: 'claimIsSaidOnce', at: c.at, message, other: first }];
  });
};
