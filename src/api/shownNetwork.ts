import type { NetworkNode } from '../analysis/NetworkNode.ts';
import type { NetworkTie } from '../analysis/NetworkTie.ts';
import type { FoundNetwork, GroundedTie } from '../analysis/networkOf.ts';
import type { NamedClaims } from './networkClaims.ts';

/** A node as the schema shows it. */
export interface ShownNode extends NetworkNode {
  readonly claims: number;
}

/** A tie as the schema shows it. */
export interface ShownTie extends NetworkTie {
  readonly claims: readonly string[];
  readonly positions: readonly string[];
}

/** What a network connects, actors before targets. */
export function shownNodes(
  { actors, targets, claims }: Pick<FoundNetwork, 'actors' | 'targets' | 'claims'>,
  named: Pick<NamedClaims, 'actors' | 'targets'>,
): readonly ShownNode[] {
  const countsOf = (of: 'actor' | 'target') => Map.groupBy(claims, (claim) => claim[of]);
  const shown = (
    slugs: readonly string[],
    known: ReadonlyMap<string, NetworkNode>,
    counts: ReadonlyMap<string, readonly unknown[]>,
  ) =>
    slugs.flatMap((slug) => {
      const node = known.get(slug);
      return node ? [{ ...node, claims: counts.get(slug)?.length ?? 0 }] : [];
    });
  return [
    ...shown(actors, named.actors, countsOf('actor')),
    ...shown(targets, named.targets, countsOf('target')),
  ];
}

/** The ties of a network with the ids of what they rest on. */
export function shownTies(ties: readonly GroundedTie[]): readonly ShownTie[] {
  return ties.map(({ from, to, weight, shared, claims }) => ({
    ...{ from, to, weight, shared },
    claims: claims.map(({ id }) => id),
    positions: [...new Set(claims.flatMap(({ position }) => position ?? []))],
  }));
}
