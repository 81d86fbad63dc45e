import type { Outcome } from './write.ts';

/** Why something was not written, a sentence each; none where it was, or waits. */
export function whyNotWritten(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.kind === 'failed') return [outcome.message];
  return outcome.kind === 'refused' ? outcome.faults.map(({ message }) => message) : [];
}
