import { setImmediate } from 'node:timers/promises';

/** How long one text is read before others have their turn, in milliseconds. */
const TURN = 25;

/**
 * A function to be called between two pieces of work: it lets others run where the work has had its turn, and throws where
 * nobody waits for it any more.
 */
export function takeTurns(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await setImmediate();
    signal.throwIfAborted();
    since = performance.now();
  };
}
