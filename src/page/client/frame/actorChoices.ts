import { partsOf } from '../../operations/actorParts.ts';
import type { CountedActor } from '../../operations/choices.ts';
import type { Choice } from './Combobox.tsx';

/**
 * Actors to choose from, those with most positions first. Whoever is a part of one counts with it, and is chosen with it:
 * `United States` has the stances of its president. Who has no position, not even through others, is not offered.
 */
export function actorChoices(actors: readonly CountedActor[]): Choice[] {
  return actors
    .map((actor) => {
      const speaking = [actor, ...partsOf(actor)].filter(({ positions }) => positions.totalCount > 0);
      const count = speaking.reduce((sum, { positions }) => sum + positions.totalCount, 0);
      const parts = speaking.map(({ slug }) => slug).filter((slug) => slug !== actor.slug);
      return { slug: actor.slug, text: actor.name, count, parts };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
