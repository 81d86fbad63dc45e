import type { FoundNetwork } from '../analysis/networkOf.ts';
import { networkArguments } from './networkArguments.ts';
import { networkClaims } from './networkClaims.ts';
import { networkSlices } from './networkSlices.ts';
import { type ShownNode, shownNodes, shownTies } from './shownNetwork.ts';
import type { TabulatedField } from './TabulatedField.ts';
import { withFormer } from './withFormer.ts';

const MOST_TIES = 30_000;

/** `coalitions`: who stands together. */
export const coalitionsField: TabulatedField = {
  narrow: 'Narrow it by filter: { issue: … }, { document: … } or { publishedFrom: …, publishedTo: … }.',
  async compute(rows, given, turn) {
    // Its libraries are loaded where somebody asks.
    const { findCoalitions } = await import('../analysis/findCoalitions.ts');
    const named = networkClaims(rows, withFormer(given));
    const asked = networkArguments('coalitions', { ...given, mode: 'ACTORS', of: 'SUBTRACT' });
    const sought = { ...asked, most: MOST_TIES };
    const { whole, sideless, undated, windows, remarks } = await networkSlices(sought, named.claims, turn);
    const shown = async (network: FoundNetwork) => {
      const nodes = new Map(shownNodes(network, named).map((node) => [node.slug, node]));
      const nodesOf = (slugs: readonly string[]): readonly ShownNode[] =>
        slugs.flatMap((slug) => nodes.get(slug) ?? []);
      const found = await findCoalitions(network.actors, network.ties, turn);
      return {
        coalitions: found.groups.map(({ actors, density }) => ({ actors: nodesOf(actors), density })),
        alone: nodesOf(found.alone),
        ...{ modularity: found.modularity, stability: found.stability },
        ...{ within: found.within, between: found.between },
        brokers: found.brokers.map(({ actor, betweenness }) => ({ actor: nodes.get(actor), betweenness })),
        ties: shownTies(network.ties),
        claims: network.claims.length,
      };
    };
    const slices = [];
    for (const { days, network } of windows)
      slices.push({ firstDay: days.from, lastDay: days.to, ...(await shown(network)) });
    return { ...(await shown(whole)), sideless, undated, remarks, windows: slices };
  },
};
