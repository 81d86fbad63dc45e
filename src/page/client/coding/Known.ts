/** How far what is there to choose from is known: nothing new is offered before it is. */
export interface Known {
  readonly isLoading: boolean;
  /** Asks again for what could not be loaded; null where nothing failed. */
  readonly retry: (() => void) | null;
}
