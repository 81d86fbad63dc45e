import type { ExportedNetwork } from './ExportedNetwork.ts';

/** A way to write a network down. */
export interface NetworkFormat {
  /** How its files end: `edges.csv`. */
  readonly name: string;
  readonly mediaType: string;
  /** The file in parts, one after another. */
  write(network: ExportedNetwork): Iterable<string>;
}
