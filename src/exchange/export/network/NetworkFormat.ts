import type { ExportedNetwork } from './ExportedNetwork.ts';

/** A way to write a network down. */
export interface NetworkFormat {
  /** How its files end: `edges.csv`. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether it is a table, which a spreadsheet may open. */
  readonly isTable?: boolean;
  /**
   * The file in parts, one after another.
   *
   * @param spreadsheet of a table, whether a spreadsheet is to open it: with a byte order mark, and nothing that it would run
   */
  write(network: ExportedNetwork, spreadsheet?: boolean): Iterable<string>;
}
