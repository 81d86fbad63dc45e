import type { Branch, Param } from '../../plan/ReadPlan.ts';
import type { StoredType } from '../../schema/Model.ts';
import type { ParentRow } from './ParentRow.ts';
import type { Printing } from './Printing.ts';

/** Which rows. */
export interface Sought {
  readonly printing: Printing;
  readonly branch: Branch;
  /** One type, or several of one table along an edge. */
  readonly types: readonly StoredType[];
  /** What order keys begin with (see `typePrefix`); empty but in lists that have all rows of several types. */
  readonly prefix: string;
  readonly above: ParentRow | null;
  /** What the row is called. */
  readonly row: string;
  /** Only rows behind this order key. */
  readonly after: Param | null;
}

/** Where rows are found, as parts of a SELECT. */
export interface Scan {
  readonly from: string;
  readonly where: readonly string[];
  /** What they are ordered by. */
  readonly key: string;
  /** The keys that may have several values, an array in JSON: in order, each value is a scan of its own. */
  readonly each: readonly { readonly column: string; readonly values: string }[];
  /** Where nothing of the rows is needed but that they are there, what to read instead of them, if anything. */
  readonly withoutRows: Pick<Scan, 'from' | 'where'> | null;
  /** Where words are sought among all rows of a type. */
  readonly matching: Matching | null;
  /** What to read instead of all rows where no more than so many of the first ones are needed. */
  readonly first?: (limit: string) => string;
}

/** The other way to the rows of a list that have some words: through the rows that have them. */
export interface Matching {
  /** A SELECT of the rows that have the words. */
  readonly matches: string;
  /** The rows of the list among these. */
  readonly scan: Scan;
}
