import type { Fault } from '../errors.ts';

/** Where something stands in a file. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface FileLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A fault, and where a person finds it. */
export type LocatedFault = Fault & FileLocation;
