import type { Fault } from '../errors.ts';
import type { Rule } from './Rule.ts';
import { revisionsIn } from './revisionsIn.ts';

/** A document whose text another one revises is stored or put as well, and none revises itself, however long the way round. */
export const revisedDocumentIsThere: Rule = ({ commands, stored }) => {
  const revisions = revisionsIn(commands);
  const earlier = new Map(revisions.map(({ slug, revises }) => [slug, revises]));
  const slugs = new Set(commands.flatMap((c) => (c.do === 'putDocument' ? [c.slug] : [])));
  const leadsTo = (from: string, to: string) => {
    const seen = new Set<string>();
    for (
      let next: string | undefined = from;
      next !== undefined && !seen.has(next);
      next = earlier.get(next)
    ) {
      if (next === to) return true;
      seen.add(next);
    }
    return false;
  };
  return revisions.flatMap(({ slug, revises, at }): readonly Fault[] => {
    const fault = (message: string) => [{ rule: 'revisedDocumentIsThere', at, message }];
    if (leadsTo(revises, slug))
      return fault(`"${slug}" would revise itself. Name the document that has the version before.`);
    if (slugs.has(revises) || stored.documents.has(revises)) return [];
    return fault(`There is no document "${revises}" to revise. Correct the slug, or put that one first.`);
  });
};
