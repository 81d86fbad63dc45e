import type { ReadForeign } from './ForeignDocument.ts';

/** A format of other programs that can be imported. */
export interface ForeignFormat {
  /** In a few words, for the list of commands. */
  readonly description: string;
  /** What its offsets, its mapping and its parts mean: for the command's help. */
  readonly help: string;
  readonly mapping: 'none' | 'optional' | 'required';
  /** What reads it, loaded when it is needed. */
  load(): Promise<ReadForeign>;
}

/** The formats that `demarche import` reads, by the name that it has there. */
export const FOREIGN_FORMATS: Readonly<Record<string, ForeignFormat>> = {};
