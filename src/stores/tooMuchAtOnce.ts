import { DemarcheError } from '../errors.ts';

/** Statements that may take a second or more: how many may wait for the others of their kind. */
export const LARGE_WAITING = 8;

/** What every store says where too many of them wait already. */
export function tooMuchAtOnce(): DemarcheError {
  return new DemarcheError(
    'BUSY',
    'Too much that takes long is asked for at once: large answers, and totals and filters that no index serves, wait for each other. Ask for fewer of them at once, or try again in a few seconds.',
    { details: { retryAfter: 5 } },
  );
}
