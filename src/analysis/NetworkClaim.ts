/** What a network is made of: one claim. Each of its passages is what discourse-network analysis calls a statement. */
export interface NetworkClaim {
  readonly id: string;
  /** The position that rests on it, or null. */
  readonly position: string | null;
  /** The slug of who holds it. */
  readonly actor: string;
  /** The slug of what it is about. */
  readonly target: string;
  readonly stance: string;
  /** How many passages it rests on, as far as they count: at least one. */
  readonly passages: number;
  /** The slug of the text that states it. */
  readonly document: string;
  /** When it was said, else when its text was published, `YYYY-MM-DD`; null where neither is known. */
  readonly day: string | null;
}
