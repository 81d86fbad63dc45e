import { pathToSlug } from '../commands/pathToSlug.ts';
import { isSlug, LONGEST_SLUG } from '../schema/isSlug.ts';
import type { Rule } from './Rule.ts';

/** Slugs stand in addresses and are ordered by, so they are plain ASCII. */
export const slugIsReadable: Rule = ({ commands }) =>
  commands.flatMap((c) => {
    if (c.do !== 'declare' && c.do !== 'putDocument') return [];
    if (isSlug(c.slug)) return [];
    const message = `"${c.slug}" is no slug. A slug has small letters a to z, digits and single hyphens between them, ${LONGEST_SLUG} characters at most: "port-lisse-venue".`;
    return [{ rule: 'slugIsReadable', at: pathToSlug(c), message }];
  });
