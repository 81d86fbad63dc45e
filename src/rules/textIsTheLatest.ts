import type { Rule } from './Rule.ts';

/** A warning: what is coded in a text of which there is a later version counts beside what stands there. */
export const textIsTheLatest: Rule = ({ commands, stored }) =>
  commands.flatMap((c) => {
    if (c.do !== 'putDocument') return [];
    const later = stored.revising?.find(({ revises }) => revises === c.slug);
    if (!later) return [];
    const message = `There is a later version of this text, "${later.slug}", and what stands in both is counted twice. Code that one.`;
    return [{ rule: 'textIsTheLatest', at: [...c.at, 'slug'], message }];
  });
