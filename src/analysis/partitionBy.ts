import type { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { TieAttributes } from './graphOfTies.ts';
import { seededRandom } from './seededRandom.ts';

// Its types are those of an ES module, and what Node loads is the function itself.
const louvain = 'default' in louvainModule ? louvainModule.default : louvainModule;

/** Which group each node is in, and how much better the groups fit the ties than chance (modularity, Q). */
export interface Partition {
  readonly groupOf: ReadonlyMap<string, number>;
  readonly modularity: number;
}

/** The groups that the Louvain method finds, the same for the same seed. Without any tie each node is a group by itself. */
export function partitionBy(
  graph: UndirectedGraph<Record<string, unknown>, TieAttributes>,
  seed: number,
): Partition {
  if (graph.size === 0)
    return { groupOf: new Map(graph.nodes().map((node, place) => [node, place])), modularity: 0 };
  const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(seed) });
  return { groupOf: new Map(Object.entries(communities)), modularity };
}
