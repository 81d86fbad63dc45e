/** How far the graph had come when something was read of it. */
export interface LastChange {
  /** The number of the last change; 0 where there was none. */
  readonly seq: number;
  /** When it was confirmed, in which two histories with as many changes differ; null where that was not kept. */
  readonly at: string | null;
}
