import type { Declaration } from '../commands/mergeDeclarations.ts';

/** What is stored of everything that the commands name, by slug or id. */
export interface Stored {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** By type and slug: `Actor macron`, with `Target` for targets of any type. */
  readonly records: ReadonlyMap<string, StoredRecord>;
  /**
   * Declarations, by other documents than theirs, of the records that the commands declare or take back, and of
   * the proposals from which they may take who proposes them.
   */
  readonly declarations: readonly Declaration[];
  /** What documents that the commands give whole declared before, and now do not. */
  readonly takenBack?: readonly Declaration[];
  readonly claims: ReadonlyMap<string, StoredClaim>;
  /** Claims that propose something which the commands may leave without words. */
  readonly proposing?: readonly StoredProposing[];
}

export interface StoredDocument {
  readonly slug: string;
  readonly sha256: string;
  readonly text: string;
}

export interface StoredRecord {
  readonly type: string;
  readonly slug: string;
  /** Keys of the records that a circle could lead through: `partOf` of actors, `broader` of targets. */
  readonly above: readonly string[];
}

export interface StoredClaim {
  readonly id: string;
  readonly holder: string;
}

export interface StoredProposing {
  readonly id: string;
  /** The slug of a proposal. */
  readonly target: string;
  readonly document: string;
  readonly method: string;
  readonly status: string;
}
