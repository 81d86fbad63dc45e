/** Something that the service has written for this tab. */
export interface WrittenThing {
  /** The mutation. */
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly about: string;
  /** What the mutation's field answered, without faults. */
  readonly answer: unknown;
}

const listeners = new Set<(thing: WrittenThing) => void>();

/** Is told whatever the service writes for this tab, at once or later, until what it gives is called. */
export function onWritten(listener: (thing: WrittenThing) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells what was written. */
export function tellWritten(thing: WrittenThing): void {
  for (const listener of listeners) listener(thing);
}
