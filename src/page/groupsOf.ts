import type { Member } from './operations/actorGroups.ts';

/** An actor that others are a part of. */
export interface ActorGroup {
  readonly slug: string;
  readonly name: string;
}

/** Groups by the slugs of their members; actors that are part of nothing have none, unless others are part of them. */
export type Groups = ReadonlyMap<string, ActorGroup>;

/**
 * The group of each actor: what it is at last a part of, `Russia` for a ministry of its government; where that are
 * several, the first by slug, as `stanceCounts` has it. What has members among the actors stands in its own group.
 */
export function groupsOf(actors: readonly Member[]): Groups {
  const groups = new Map(
    actors.flatMap((actor) => {
      const [first] = topsOf(actor, new Set()).sort((a, b) => (a.slug < b.slug ? -1 : 1));
      return first === undefined || first.slug === actor.slug ? [] : [[actor.slug, first] as const];
    }),
  );
  for (const { slug, name } of [...groups.values()])
    if (actors.some((actor) => actor.slug === slug)) groups.set(slug, { slug, name });
  return groups;
}

/** @param seen what was gone through: background may lead in a circle */
function topsOf({ slug, name, partOf = [] }: Member, seen: ReadonlySet<string>): ActorGroup[] {
  const above = partOf.filter((one) => one.slug !== slug && !seen.has(one.slug));
  return above.length === 0
    ? [{ slug, name }]
    : above.flatMap((one) => topsOf(one, new Set([...seen, slug])));
}
