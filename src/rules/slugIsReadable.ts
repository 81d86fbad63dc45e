import { pathToSlug } from '../commands/pathToSlug.ts';
import type { Rule } from './Rule.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 100;

/** Slugs stand in addresses and are ordered by, so they are plain ASCII. */
export const slugIsReadable: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'declare' && c.do !== 'putDocument') return [];
    if (SLUG.test(c.slug) && c.slug.length <= LONGEST) return [];
    const message = `"${c.slug}" is no slug. A slug has small letters a to z, digits and single hyphens between them, ${LONGEST} characters at most: "port-lisse-venue".`;
    return [{ rule: 'slugIsReadable', at: pathToSlug(c), message }];
  });
