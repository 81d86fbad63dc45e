import type { ExportedNetwork } from './ExportedNetwork.ts';

/** What a file says of the network in it, in one sentence. */
export function networkNote(network: ExportedNetwork): string {
  const { mode, of, normalization, duplicates, claims, sideless, firstDay, lastDay } = network;
  const days = firstDay === null ? 'undated' : `of ${firstDay} to ${lastDay}`;
  return `Network ${mode}, ${of}, normalization ${normalization}, duplicates ${duplicates}: ${claims} claims, ${days}; ${sideless} more take no side.`;
}
