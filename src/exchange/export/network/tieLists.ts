import type { ExportedTie } from './ExportedNetwork.ts';

/** What a tie rests on, as files write it: slugs and ids with spaces between. */
export function tieLists({ shared, claims, positions }: ExportedTie) {
  return { shared: shared.join(' '), claims: claims.join(' '), positions: positions.join(' ') };
}
