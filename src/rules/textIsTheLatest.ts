import type { Rule } from './Rule.ts';

/** A warning, once for each text: what is coded where there is a later version counts beside what stands there. */
export const textIsTheLatest: Rule = ({ commands, stored }) => {
  const told = new Set<string>();
  return commands.flatMap((c) => {
    if (c.do !== 'putDocument' && c.do !== 'recordClaim') return [];
    const slug = c.do === 'putDocument' ? c.slug : c.document;
    const later = stored.revising?.find(({ revises }) => revises === slug);
    if (!later || told.has(slug)) return [];
    told.add(slug);
    const message = `There is a later version of this text, "${later.slug}", and what stands in both is counted twice. Code that one.`;
    return [{ rule: 'textIsTheLatest', at: c.do === 'putDocument' ? [...c.at, 'slug'] : c.at, message }];
  });
};
