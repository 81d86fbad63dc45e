import type { Waiting } from '../stores/Store.ts';

/** Somebody who waits until a signal aborts. */
export function waitingOn(signal: AbortSignal): Waiting {
  return {
    signal,
    get isOver() {
      return signal.aborted;
    },
  };
}
