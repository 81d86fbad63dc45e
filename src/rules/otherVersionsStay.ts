import { andOthers } from '../errors.ts';
import type { Rule } from './Rule.ts';

/** A warning: of a text that is erased other versions stay, which may have the same words. */
export const otherVersionsStay: Rule = ({ commands, stored }) =>
  commands.flatMap((c) => {
    if (c.do !== 'eraseDocument') return [];
    const erased = new Set(commands.flatMap((one) => (one.do === 'eraseDocument' ? [one.document] : [])));
    const others = (stored.versions ?? []).filter(
      ({ slug, other }) => slug === c.document && !erased.has(other),
    );
    if (others.length === 0) return [];
    const message = `Other versions of "${c.document}" stay and may have the same words: ${andOthers(others.map(({ other }) => other))}. Erase them too where they may not be kept.`;
    return [{ rule: 'otherVersionsStay', at: [...c.at, 'slug'], message }];
  });
