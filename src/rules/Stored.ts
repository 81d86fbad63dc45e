import type { Declaration } from '../commands/mergeDeclarations.ts';

/** What is stored of everything that the commands name, by slug or id. */
export interface Stored {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** By type and slug: `Actor macron`, with `Target` for targets of any type. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** The slugs that records have now, by the `recordKey` of earlier ones by which the commands name them. */
  readonly renamed?: ReadonlyMap<string, string>;
  /**
   * What others declare, or declare elsewhere, of the records that the commands declare or take back, of the documents that
   * they put, and of the proposals that they may leave without anybody who proposes them.
   */
  readonly declarations: readonly Declaration[];
  /** Declarations of records that are a part of what the commands give whole (`keepOnly`), and that they do not repeat. */
  readonly takenBack?: readonly Declaration[];
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** Merges that are to be undone, by their ids. */
  readonly merges?: ReadonlyMap<string, StoredMerge>;
  /** Other documents that replace those which the commands put. */
  readonly replacing?: readonly Replacing[];
  /** Other documents that revise those which the commands put, or of which they record claims. */
  readonly revising?: readonly Revising[];
  /** Other versions of the texts that the commands erase. */
  readonly versions?: readonly OtherVersion[];
  /** What was erased of the texts that the commands put, the latest last. */
  readonly erasures?: readonly StoredErasure[];
  /** Names of other records and documents that the commands give to theirs as well. */
  readonly names?: readonly StoredName[];
  /** Claims by which somebody proposes what the commands may leave without words. */
  readonly proposing?: readonly StoredProposing[];
  /** Keys of actors that the commands declare and name nowhere else, and of which something stored speaks that stays. */
  readonly spokenOf?: ReadonlySet<string>;
  /** Offices and ties of the commands that others state too. */
  readonly statements?: readonly StoredStatement[];
}

/** What a store without anything in it has. */
export const nothingStored: Stored = {
  documents: new Map(),
  records: new Map(),
  declarations: [],
  claims: new Map(),
};

export interface StoredName {
  /** As `knownNames` has it. */
  readonly key: string;
  /** Of the record or document. */
  readonly slug: string;
}

/** That one document mends the text of another, by their slugs. */
export interface Replacing {
  readonly slug: string;
  readonly replaces: string;
}

/** That one document has a later version of the text of another, by their slugs. */
export interface Revising {
  readonly slug: string;
  readonly revises: string;
}

/** That two documents have versions of one text, by their slugs. */
export interface OtherVersion {
  readonly slug: string;
  readonly other: string;
}

/** That a text was erased. */
export interface StoredErasure {
  readonly slug: string;
  readonly sha256: string;
  /** RFC 3339 */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export interface StoredDocument {
  readonly slug: string;
  readonly sha256: string;
  readonly text: string;
  /** EDTF */
  readonly publishedAt?: string | null;
  readonly language?: string | null;
}

export interface StoredRecord {
  readonly type: string;
  readonly slug: string;
  /** Keys of the records that it is a part or a case of. */
  readonly above: readonly string[];
  /** The slugs that it had before this one. */
  readonly formerSlugs?: readonly string[];
  /** The slug of what it was merged into. */
  readonly mergedInto?: string;
}

export interface StoredMerge {
  readonly type: 'Actor' | 'Target';
  readonly into: string;
  readonly from: readonly string[];
  /** Who undid it and when, or null. */
  readonly undone: { readonly by: string; readonly at: string } | null;
}

export interface StoredClaim {
  readonly id: string;
  /** Who coded it. */
  readonly recordedBy?: string;
  /** The slug of the actor that it was recorded with, as the commands have it. */
  readonly holder: string;
  /** The slug of the actor as whose it is read: another one where the holder was merged. */
  readonly readAs?: string;
  /** Null where the words kept do not name the holder. */
  readonly holderText?: string | null;
  /** Null of a draft that has none. */
  readonly stance: string | null;
  /** The slug of the target that it was recorded with, as the commands have it. */
  readonly target: string;
  readonly status: string;
  /** The last decision on it, where the commands decide on it too. */
  readonly decided?: StoredDecision | undefined;
}

export interface StoredDecision {
  readonly status: string;
  readonly by: string;
  /** RFC 3339 */
  readonly at: string;
  readonly note: string | null;
}

export interface StoredProposing {
  readonly id: string;
  /** The slug of a proposal. */
  readonly target: string;
  readonly document: string;
  readonly recordedBy: string;
  readonly method: string;
  readonly status: string;
}

/** An office or a tie as others state it. */
export interface StoredStatement {
  /** As `statementKey` has it. */
  readonly key: string;
  /** Who states it, one or more. */
  readonly coders: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}
