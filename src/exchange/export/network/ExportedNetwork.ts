/** A network as it is written down: what it connects, and by what. */
export interface ExportedNetwork {
  /** `ACTORS`, `TARGETS` or `ACTORS_AND_TARGETS`, and what weights say and are divided by, as the API names it. */
  readonly mode: string;
  readonly of: string;
  readonly normalization: string;
  readonly duplicates: string;
  /** How many claims are counted, how many take no side, and their first and last day. */
  readonly claims: number;
  readonly sideless: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Actors before targets, each by slug. */
  readonly nodes: readonly ExportedNode[];
  readonly ties: readonly ExportedTie[];
}

export interface ExportedNode {
  readonly slug: string;
  readonly name: string;
  readonly type: string;
  readonly claims: number;
}

export interface ExportedTie {
  /** Slugs; between an actor and a target that of the actor first. */
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly shared: readonly string[];
  /** Ids. */
  readonly claims: readonly string[];
  readonly positions: readonly string[];
}
