import { setPriority } from 'node:os';

/** Of the niceness of threads, from -20 to 19. */
const NICENESS = 10;

/** Lets everything else go before the thread that calls this. Only Linux takes this for one thread alone. */
export function lowerThreadPriority(): void {
  if (process.platform === 'linux') setPriority(NICENESS);
}
