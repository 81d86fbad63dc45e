import { UndirectedGraph } from 'graphology';
import type { NetworkTie } from './NetworkTie.ts';

/** What a graph says of a tie. */
export interface TieAttributes {
  weight: number;
  [attribute: string]: unknown;
}

/** The graph of the ties that bring together: those whose weight is above 0. Everything stands in it, tied or not. */
export function graphOfTies(
  nodes: readonly string[],
  ties: readonly Pick<NetworkTie, 'from' | 'to' | 'weight'>[],
): UndirectedGraph<Record<string, unknown>, TieAttributes> {
  const graph = new UndirectedGraph<Record<string, unknown>, TieAttributes>();
  for (const node of nodes) graph.addNode(node);
  for (const { from, to, weight } of ties) if (weight > 0) graph.addEdge(from, to, { weight });
  return graph;
}
