import type { Path } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** No statement without its words: a claim, an office, a tie and a change of mind rest on a passage or more. */
export const claimHasEvidence: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    const fault = (what: string, at: Path) => ({
      rule: 'claimHasEvidence',
      at,
      message: `${what} has no words to rest on. Quote the passage that states it.`,
    });
    if (c.do === 'putOffice' || c.do === 'putTie') {
      return c.evidence.length === 0 ? [fault(c.do === 'putOffice' ? 'The office' : 'The tie', c.at)] : [];
    }
    if (c.do !== 'recordClaim') return [];
    const mindChanges = c.supersedes.flatMap((s, i) =>
      s.evidence.length === 0 ? [fault('The change of mind', [...c.at, 'supersedes', i])] : [],
    );
    return c.evidence.length === 0 ? [fault('The claim', c.at), ...mindChanges] : mindChanges;
  });
