import { foldName } from '../evidence/foldName.ts';
import { namesOf, withoutArticle } from './namesOf.ts';
import type { KnownActor, OfferedHolder } from './Suggester.ts';

/**
 * The known actors that some words of a text may name, the likeliest first, each with the reason: whose name or alias they
 * are, or hold (“French President Emmanuel Macron”), or may be short for. Empty where they name none. Of names of which one holds the other,
 * the longer counts: “Russia’s foreign ministry” is not Russia.
 *
 * @param words as the text has them: `the Kremlin`
 */
export function matchActors(words: string, actors: readonly KnownActor[]): readonly OfferedHolder[] {
  const folded = withoutArticle(foldName(words));
  if (folded === '') return [];
  const found = actors.flatMap((actor) => {
    const [best] = namesOf(actor)
      .flatMap(({ folded: name, why, rank }) => {
        if (name === folded) return [{ why, rank, name, isAll: true }];
        return isWithin(name, folded) ? [{ why, rank, name, isAll: false }] : [];
      })
      .sort(byLikelihood);
    return best ? [{ actor, ...best }] : [];
  });
  const longest = found.filter(
    ({ name, isAll }) =>
      isAll || !found.some((other) => other.name.length > name.length && isWithin(name, other.name)),
  );
  const whole = longest.filter(({ isAll }) => isAll);
  if (longest.length === 0) return shortened(words, folded, actors);
  return (whole.length > 0 ? whole : longest).sort(byLikelihood).map(({ actor, why, isAll, name }) => ({
    slug: actor.slug,
    reason: isAll ? `“${words}” ${why}` : `“${name}” in “${words}” ${why}`,
  }));
}

/** “Officials” of which the text has named only the Russian ones; of two that it could be, neither. */
function shortened(words: string, folded: string, actors: readonly KnownActor[]): readonly OfferedHolder[] {
  const ending = actors.filter((actor) =>
    namesOf(actor).some(({ folded: name }) => name.endsWith(` ${folded}`)),
  );
  const [only] = ending;
  if (!only || ending.length > 1) return [];
  return [{ slug: only.slug, reason: `“${words}” may be short for ${only.name}` }];
}

/** Names by which an actor is meant come before those that only stand among the words; longer ones before shorter. */
function byLikelihood(
  one: { readonly rank: number; readonly name: string; readonly isAll: boolean },
  other: { readonly rank: number; readonly name: string; readonly isAll: boolean },
): number {
  return (
    Number(other.isAll) - Number(one.isAll) || one.rank - other.rank || other.name.length - one.name.length
  );
}

/** Whether a name stands among others as whole words. */
function isWithin(name: string, words: string): boolean {
  return name !== '' && ` ${words} `.includes(` ${name} `);
}
