import { DemarcheError } from '../errors.ts';

/** What every store says of a read that was ended because nobody waits for it any longer. */
export function deadlineExceeded(cause?: unknown): DemarcheError {
  return new DemarcheError(
    'DEADLINE_EXCEEDED',
    'The answer took longer than it may. Ask for less at once: fewer rows, or a narrower filter.',
    { cause },
  );
}
