import { foldName } from '../evidence/foldName.ts';
import { actorNames, type NamedActor } from './actorNames.ts';
import { withoutArticle } from './namesOf.ts';
import type { KnownActor, OfferedHolder } from './Suggester.ts';

/**
 * The known actors that some words of a text may name, the likeliest first, each with the reason: whose name or alias they
 * are, or hold (“French President Emmanuel Macron”), or may be short for. Empty where they name none. Of names of which one
 * holds the other, the longer counts: “Russia’s foreign ministry” is not Russia.
 *
 * @param words as the text has them: `the Kremlin`
 */
export function matchActors(words: string, actors: readonly KnownActor[]): readonly OfferedHolder[] {
  const folded = withoutArticle(foldName(words));
  if (folded === '') return [];
  const names = actorNames(actors);
  const whole = bestOfEach(names.whole.get(folded) ?? []);
  if (whole.length > 0)
    return whole.map(({ actor, why }) => ({ slug: actor.slug, reason: `“${words}” ${why}` }));
  const within = bestOfEach(namesWithin(folded, names.longest, (name) => names.whole.get(name) ?? []));
  const longest = within.filter(
    ({ folded: name }) => !within.some(({ folded: other }) => other !== name && isWithin(name, other)),
  );
  if (longest.length > 0)
    return longest.map(({ actor, why, folded: name }) => ({
      slug: actor.slug,
      reason: `“${name}” in “${words}” ${why}`,
    }));
  // “Officials” of which only the Russian ones are known; of two that it could be, neither.
  const [only, ...others] = names.ending.get(folded) ?? [];
  if (!only || others.length > 0) return [];
  return [{ slug: only.slug, reason: `“${words}” may be short for ${only.name}` }];
}

/** Those whose names stand among some words, as whole words. */
function namesWithin(
  folded: string,
  longest: number,
  known: (name: string) => readonly NamedActor[],
): readonly NamedActor[] {
  const parts = folded.split(' ');
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, parts.length - from) }, (__, more) =>
      known(parts.slice(from, from + more + 1).join(' ')),
    ).flat(),
  );
}

/** Each actor by its likeliest name: its own before an alias, a longer one before a shorter. */
function bestOfEach(found: readonly NamedActor[]): readonly NamedActor[] {
  const best = new Map<KnownActor, NamedActor>();
  for (const one of [...found].sort((a, b) => a.rank - b.rank || b.folded.length - a.folded.length))
    if (!best.has(one.actor)) best.set(one.actor, one);
  return [...best.values()];
}

function isWithin(name: string, words: string): boolean {
  return ` ${words} `.includes(` ${name} `);
}
