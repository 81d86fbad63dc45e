/** What stands between two things of a network. */
export interface NetworkTie {
  /** The slug of one; in a network of actors and targets that of the actor. */
  readonly from: string;
  /** The slug of the other: behind `from` by code point where both are of one kind. */
  readonly to: string;
  readonly weight: number;
  /** The slugs of what the two have in common: targets of two actors, actors of two targets. Empty between actor and target. */
  readonly shared: readonly string[];
}
