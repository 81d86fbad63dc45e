/** How large an operation may be: told before anything runs, because an engine's planning cannot be stopped. */
export interface Limits {
  /** Objects, lists, pages, totals and `hasNextPage`; scalars cost nothing. */
  readonly selections: number;
  /** How deep these may stand in each other. */
  readonly levels: number;
  /** `first` multiplied down the tree, over all pages. */
  readonly rows: number;
  /** The largest `first`. */
  readonly first: number;
}

/** What `first` is where an operation leaves it out. */
export const DEFAULT_FIRST = 50;
