/** Who stands together, as far as the ties between them tell. */
export interface FoundCoalitions {
  /** Two actors or more each: the largest first, then by the first slug. */
  readonly groups: readonly Coalition[];
  /** The slugs of those who stand with nobody. */
  readonly alone: readonly string[];
  /** How much better the groups fit the ties than chance would, up to 1 (Newman and Girvan's Q); 0 where there is no tie. */
  readonly modularity: number;
  /** The share of pairs within a group that the other seeds leave together; null where no two are together. */
  readonly stability: number | null;
  readonly within: Density;
  readonly between: Density;
  /** How many shortest ways between two others lead through each actor, as a share; only those of some, the most first. */
  readonly brokers: readonly Broker[];
}

export interface Coalition {
  /** In their order. */
  readonly actors: readonly string[];
  readonly density: Density;
}

/** What share of the pairs is tied so: null where there is no pair. */
export interface Density {
  /** More agreement than contradiction. */
  readonly agree: number | null;
  /** More contradiction than agreement. */
  readonly contradict: number | null;
}

export interface Broker {
  readonly actor: string;
  readonly betweenness: number;
}
