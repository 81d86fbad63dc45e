import type { CrossTabulated, EdgeField, Paired } from '../schema/Model.ts';

/**
 * What one GraphQL operation asks of a store: a tree of selections, pure data, that each store prints as one
 * statement. A store answers with the JSON text of the operation's `data`, in which every object has the response
 * keys of the plan in the plan's order. Plans never change and are cached, so a store may remember what it printed
 * by the plan's identity.
 */
export interface ReadPlan {
  readonly roots: readonly (Branch | CrossTabulation | Tabulation | Pairing | Typename)[];
  /**
   * A moment, as RFC 3339 in UTC with milliseconds: everything is read as the graph was after the last change that was made
   * then or before. Left out where it is read as it is now.
   */
  readonly known?: Param;
  /** Values by which records are named, where it is read as of a moment: they are found by the slugs that they had then. */
  readonly named?: readonly Named[];
}

/** A value that names records by slugs of theirs. */
export interface Named {
  readonly param: Param;
  /** Where the ids that records with these slugs have are given, if the value is not these. */
  readonly ids: Param;
  /** What the value is: the id of a record, ids of several, or a slug. */
  readonly as: 'id' | 'ids' | 'slug';
}

/** The place of a value among those given beside the plan. */
export type Param = number;

export type Selection = Scalar | Holds | Address | Excerpt | Typename | Itself | Branch;
export type Branch = One | List | Page;

/** A stored field of the row. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly key: string;
  readonly field: string;
  /** How many rows it weighs, where it may be long. Not for printers. */
  readonly rows?: number;
}

/** Whether a condition holds of the row, or does not. */
export interface Holds {
  readonly kind: 'holds';
  readonly key: string;
  readonly condition: Condition;
  readonly negated: boolean;
}

/** An address of this service, which ends in a stored field of the row: `https://demarche.example/claim/3f2a9c1b`. */
export interface Address {
  readonly kind: 'address';
  readonly key: string;
  readonly prefix: string;
  readonly field: string;
}

/** Where words stand in a stored text of the row (see `writeExcerpt`). */
export interface Excerpt {
  readonly kind: 'excerpt';
  readonly key: string;
  readonly field: string;
  /** A list of words as `soughtWords` gives them. */
  readonly words: Param;
  /** How many rows it weighs. Not for printers. */
  readonly rows: number;
  readonly parts: readonly ExcerptPart[];
}

/** A response key, and the field of the excerpt that it shows. */
export interface ExcerptPart {
  readonly key: string;
  readonly field: string;
}

/** The name of the row's type, or of a view of it; at the root, of the query type. */
export interface Typename {
  readonly kind: 'typename';
  readonly key: string;
  /** The name of the view. */
  readonly name?: string;
}

/** The row itself once more, as an object of its own. */
export interface Itself {
  readonly kind: 'itself';
  readonly key: string;
  readonly shape: Shape;
}

/** Rows, and what is read of them. There is a shape for every type that may stand there. */
interface Rows {
  readonly key: string;
  readonly source: Source;
  readonly conditions: readonly Condition[];
  readonly shapes: readonly Shape[];
}

/** At most one row: a to-one edge, or a root by its slug or id. */
export interface One extends Rows {
  readonly kind: 'one';
}

/** A small set that the model bounds, whole, in the order of its type (or as written, where the link is ordered). */
export interface List extends Rows {
  readonly kind: 'list';
}

/** A page of a list, in the order of its type; of several types (a search) by type, then by its order. */
export interface Page extends Rows {
  readonly kind: 'page';
  /** How many rows at most: a whole number from 0 to 200. */
  readonly first: Param;
  /** Only rows whose order key is greater than this, or null to start at the beginning. */
  readonly after: Param | null;
  /** Whether any part needs the rows themselves. */
  readonly rows: boolean;
  /** The type that the list is of, for its cursors. */
  readonly listOf: string;
  /** The fields of the connection. */
  readonly parts: readonly Part[];
  /** For each shape, whose value tells that rows of it are asked for. Not for printers. */
  readonly kept?: readonly Param[];
}

/**
 * How many rows there are, in a table with its margins. It stands at the root, and its answer is a `CrossTable`, whatever
 * is asked of it.
 */
export interface CrossTabulation {
  readonly kind: 'crossTabulation';
  readonly key: string;
  readonly counted: CrossTabulated;
  /** What the rows that are counted have to meet. */
  readonly conditions: readonly Condition[];
  /** Only the column that has this key, or null for all. */
  readonly group: Param | null;
  /** Only what leads to things of this type that stand under nothing, or null for all. */
  readonly alone: Param | null;
  /** Not null where each thing that a row leads to is a row of the table by itself, whatever it stands under. */
  readonly eachRow: Param | null;
  /** The same of columns. */
  readonly eachColumn: Param | null;
  /** How many rows of the table at most, behind how many, and how many columns. */
  readonly first: Param;
  readonly skip: Param;
  readonly columns: Param;
  /** What stands in the fields of days where an end is open. */
  readonly openDays: readonly [first: string, last: string];
}

/**
 * All rows of a list, for whatever is computed of them, and none where there are too many: that is told before any is read.
 * It stands at the root, and its answer are `TabulatedRows`, whatever is asked of it.
 */
export interface Tabulation {
  readonly kind: 'tabulation';
  readonly key: string;
  readonly rows: List;
  /** How many rows there may be. */
  readonly most: Param;
}

/**
 * A page of pairs of what rows lead to, by what both have rows on. It stands at the root, and its answer is a `PairedPage`,
 * whatever is asked of it. The order key of a pair tells how much both have in common, and then both slugs.
 */
export interface Pairing {
  readonly kind: 'pairing';
  readonly key: string;
  readonly paired: Paired;
  /** All rows that are held against each other. */
  readonly rows: List;
  /** The rows of one of the pairs alone, or null for all pairs: then only rows on what these are on are read. */
  readonly own: List | null;
  /** The id of whose these are, and of the other of the pair; null for all. */
  readonly one: Param | null;
  readonly other: Param | null;
  /** How many rows may be read, and how many meetings of two of them there may be. */
  readonly most: Param;
  readonly mostMet: Param;
  readonly first: Param;
  readonly after: Param | null;
  readonly isCounted: boolean;
  /** What is asked of the one and of the other, by its place in the answer. */
  readonly ends: readonly { readonly end: PairEnd; readonly branch: One }[];
  /** Pages of what both have in common. */
  readonly shared: readonly Shared[];
}

export type PairEnd = 'one' | 'other';

/** A page of what a pair has in common, by slug. */
export interface Shared {
  readonly key: string;
  readonly first: Param;
  readonly after: Param | null;
  readonly isCounted: boolean;
  /** What is asked of what both are on. */
  readonly on: readonly One[];
  /** What is asked of the rows of the one and of the other. */
  readonly rows: readonly { readonly end: PairEnd; readonly branch: List }[];
}

/** A response key of a connection. `view` are places in the shapes' selections. */
export type Part =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'totalCount'; readonly key: string }
  | { readonly kind: 'nodes'; readonly key: string; readonly view: View }
  | { readonly kind: 'edges'; readonly key: string; readonly parts: readonly EdgePart[] }
  | { readonly kind: 'pageInfo'; readonly key: string; readonly parts: readonly PageInfoPart[] };

export type EdgePart =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | { readonly kind: 'cursor'; readonly key: string }
  | { readonly kind: 'node'; readonly key: string; readonly view: View };

export interface PageInfoPart {
  readonly kind: 'typename' | 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor';
  readonly key: string;
}

/** For each shape, which of its selections belong to this part: from and to (exclusive). */
export type View = readonly (readonly [number, number])[];

/** What is read of a row of one concrete type. */
export interface Shape {
  readonly type: string;
  readonly selections: readonly Selection[];
}

export type Source =
  /** Every row of the shapes' types. */
  | { readonly kind: 'all' }
  /**
   * Along an edge of the row above, which is of the type `of`. Of an edge of which nothing is stored (see `Beside`): what
   * rows that tell of it have to meet, if anything.
   */
  | {
      readonly kind: 'edge';
      readonly of: string;
      readonly edge: EdgeField;
      readonly told?: readonly Condition[];
    };

/**
 * A to-one edge leads to the row with this id (or one of these, where `many`), or to one that stands below it at any
 * depth.
 */
export interface Within {
  readonly kind: 'within';
  readonly field: string;
  /** The type to which the edge leads, and its edge to what stands above: `partOf` of an actor. */
  readonly of: string;
  readonly up: EdgeField;
  readonly param: Param;
  readonly many: boolean;
  /** Whose value tells whether what stands below counts: without it this is no more than a comparison. Not for printers. */
  readonly deep: Param | null;
}

/**
 * Conditions all have to hold. A `field` is a stored scalar or a to-one edge, whose value is the far row's id.
 * Nothing compares with null: a null in the row matches no condition.
 */
export type Condition =
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly is: 'EQUALS' | 'AT_MOST' | 'AT_LEAST' | 'ABOVE';
      readonly param: Param;
    }
  /** The value is one of a list; an empty list matches nothing. */
  | { readonly kind: 'oneOf'; readonly field: string; readonly param: Param }
  | Within
  /** The field is not null where the value is true, and null where it is false. */
  | { readonly kind: 'present'; readonly field: string; readonly param: Param }
  /** What holds of the row to which a to-one edge leads that this row owns. */
  | { readonly kind: 'behind'; readonly edge: EdgeField; readonly condition: Condition }
  /** The edge leads to some row that meets all of these. */
  | { readonly kind: 'some'; readonly edge: EdgeField; readonly conditions: readonly Condition[] }
  /** The condition holds where the value is true, and does not where it is false. */
  | { readonly kind: 'holds'; readonly condition: Condition; readonly param: Param }
  /** One of these holds. */
  | { readonly kind: 'anyOf'; readonly conditions: readonly Condition[] }
  /** An edge kept by links leads to the row with this id. */
  | { readonly kind: 'linked'; readonly edge: EdgeField; readonly param: Param }
  /**
   * All of these folded words occur among the row's words, the last one also as the start of a word. The value
   * is a list of words as `soughtWords` gives them; an empty list matches nothing.
   */
  | { readonly kind: 'words'; readonly param: Param }
  /** Only for rows of this type, where the shapes are of several: a condition that others need not meet. */
  | { readonly kind: 'ofType'; readonly type: string; readonly condition: Condition };
