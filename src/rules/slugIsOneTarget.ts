import { pathToSlug } from '../commands/pathToSlug.ts';
import { recordKey } from '../commands/recordKey.ts';
import type { Rule } from './Rule.ts';
import { withArticle } from './withArticle.ts';

/** A slug is one target: never an issue here and a proposal there. */
export const slugIsOneTarget: Rule = ({ commands, stored }) => {
  const types = new Map([...stored.records].map(([key, r]) => [key, r.type]));
  return commands.flatMap((c) => {
    if (c.do !== 'declare') return [];
    const key = recordKey(c.type, c.slug);
    const known = types.get(key) ?? c.type;
    types.set(key, known);
    if (known === c.type) return [];
    const message = `"${c.slug}" is already ${withArticle(known.toLowerCase())}, and a slug is one target only. Give the ${c.type.toLowerCase()} another slug.`;
    return [{ rule: 'slugIsOneTarget', at: pathToSlug(c), message }];
  });
};
