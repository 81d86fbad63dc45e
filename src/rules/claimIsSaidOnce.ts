import { type Path, pathText } from '../errors.ts';
import type { Rule } from './Rule.ts';

/**
 * One claim per holder, stance and target in what a coder says of a document: more passages belong to the same claim. What
 * others report is another claim than what the author gives, and so is what is taken up again after it was given up.
 */
export const claimIsSaidOnce: Rule = ({ commands }) => {
  const seen = new Map<string, Path>();
  return commands.flatMap((c) => {
    if (c.do !== 'recordClaim') return [];
    const given = c.supersedes.map(({ claim }) => claim).toSorted();
    const key = JSON.stringify([
      ...[c.document, c.recordedBy, c.holder, c.stance, c.target, c.tense, c.saidAt],
      ...[c.via, given],
    ]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, c.at);
      return [];
    }
    const message = `"${c.holder}" ${c.stance ?? 'on'} "${c.target}" is already said at ${pathText(first)}. Put both quotations under one claim.`;
    return [{ rule: 'claimIsSaidOnce', at: c.at, message, other: first }];
  });
};
