import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { byCodePoint } from './byCodePoint.ts';
import type { Broker, Coalition, Density, FoundCoalitions } from './Coalitions.ts';
import { graphOfTies } from './graphOfTies.ts';
import type { NetworkTie } from './NetworkTie.ts';
import { pairsOf } from './pairsOf.ts';
import { type Partition, partitionBy } from './partitionBy.ts';
import { shareTogether } from './shareTogether.ts';

// Its types are those of an ES module, and what Node loads is the function itself.
const betweenness = 'default' in betweennessModule ? betweennessModule.default : betweennessModule;

/** How many seeds tell how stable a split is. */
export const SEEDS = 100;

/**
 * The groups that ties make, by the Louvain method on those above 0: of the splits by 100 seeds, always the same ones, the
 * one with the highest modularity, of equal ones the first.
 *
 * @param nodes all actors, by slug
 * @param ties at most one a pair; below 0 where two contradict each other more than they agree
 * @param turn called between seeds, so that others have their turn; throws where nobody waits any longer
 */
export async function findCoalitions(
  nodes: readonly string[],
  ties: readonly NetworkTie[],
  turn: () => Promise<void>,
): Promise<FoundCoalitions> {
  const graph = graphOfTies(nodes, ties);
  const partitions: Partition[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    partitions.push(partitionBy(graph, seed));
    await turn();
  }
  const best = partitions.reduce((a, b) => (b.modularity > a.modularity ? b : a));
  const { groupOf } = best;
  const others = partitions.filter((one) => one !== best).map((one) => one.groupOf);
  const members = [...Map.groupBy(nodes, (node) => groupOf.get(node)).values()].map((group) =>
    group.toSorted(byCodePoint),
  );
  const inside = Map.groupBy(
    ties.filter(({ from, to }) => groupOf.get(from) === groupOf.get(to)),
    ({ from }) => groupOf.get(from),
  );
  const groups = members
    .filter(({ length }) => length > 1)
    .map((actors): Coalition => {
      const held = inside.get(groupOf.get(actors[0] ?? '')) ?? [];
      return { actors, density: densityOf(held, pairsOf(actors.length)) };
    })
    .sort((a, b) => b.actors.length - a.actors.length || byCodePoint(a.actors[0] ?? '', b.actors[0] ?? ''));
  const pairsWithin = members.reduce((sum, { length }) => sum + pairsOf(length), 0);
  const tiesWithin = [...inside.values()].flat();
  const tiesBetween = ties.filter(({ from, to }) => groupOf.get(from) !== groupOf.get(to));
  return {
    groups,
    alone: members.flatMap((group) => (group.length === 1 ? group : [])).sort(byCodePoint),
    modularity: best.modularity,
    stability: shareTogether(groupOf, others),
    within: densityOf(tiesWithin, pairsWithin),
    between: densityOf(tiesBetween, pairsOf(nodes.length) - pairsWithin),
    // It cannot be asked of nobody.
    brokers: graph.order === 0 ? [] : brokersOf(betweenness(graph, { getEdgeWeight: null })),
  };
}

function densityOf(ties: readonly NetworkTie[], pairs: number): Density {
  if (pairs === 0) return { agree: null, contradict: null };
  return {
    agree: ties.filter(({ weight }) => weight > 0).length / pairs,
    contradict: ties.filter(({ weight }) => weight < 0).length / pairs,
  };
}

function brokersOf(found: Readonly<Record<string, number>>): readonly Broker[] {
  return Object.entries(found)
    .filter(([, share]) => share > 0)
    .map(([actor, share]) => ({ actor, betweenness: share }))
    .sort((a, b) => b.betweenness - a.betweenness || byCodePoint(a.actor, b.actor));
}
