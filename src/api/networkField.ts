import type { FoundNetwork } from '../analysis/networkOf.ts';
import { networkArguments } from './networkArguments.ts';
import { networkClaims } from './networkClaims.ts';
import { networkSlices } from './networkSlices.ts';
import { shownNodes, shownTies } from './shownNetwork.ts';
import type { TabulatedField } from './TabulatedField.ts';
import { withFormer } from './withFormer.ts';

const MOST_TIES = 50_000;

/** `network`: who or what stands near whom. */
export const networkField: TabulatedField = {
  narrow: 'Narrow it by filter: { issue: … }, { document: … } or { publishedFrom: …, publishedTo: … }.',
  async compute(rows, given, turn) {
    const named = networkClaims(rows, withFormer(given));
    const sought = { ...networkArguments('network', given), most: MOST_TIES };
    const { whole, days, sideless, undated, windows, remarks } = await networkSlices(
      sought,
      named.claims,
      turn,
    );
    const shown = (network: FoundNetwork) => ({
      nodes: shownNodes(network, named),
      ties: shownTies(network.ties),
      claims: network.claims.length,
    });
    return {
      ...shown(whole),
      ...{ sideless, undated, remarks, firstDay: days?.from ?? null, lastDay: days?.to ?? null },
      windows: windows.map(({ days: { from, to }, network }) => ({
        ...{ firstDay: from, lastDay: to },
        ...shown(network),
      })),
    };
  },
};
