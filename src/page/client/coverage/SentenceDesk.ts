import type { SentenceState } from './sentenceStates.ts';
import type { Sentences } from './useSentences.ts';

/** What is known of the sentences of a text, and what can be done with them. */
export interface SentenceDesk {
  readonly sentences: Sentences;
  readonly current: SentenceState | null;
  /** Whether the current sentence stands in the form, which says what can be done with it. */
  readonly busy: boolean;
  /** Whether a reason is asked for. */
  readonly choosing: boolean;
  /** Whether the key may leave sentences out. */
  readonly mayLeaveOut: boolean;
  /** Whether this key has left out the current sentence. */
  readonly isOwn: boolean;
  /** What went wrong, or waits. */
  readonly notice: string | null;
  /** Goes to the open sentence after or before, or to any. */
  step(by: 1 | -1, any: boolean): void;
  choose(sentence: SentenceState): void;
  code(): void;
  /** Leaves the current sentence, whatever became of it. */
  close(): void;
  ask(): void;
  cancel(): void;
  leave(reason: string): void;
  takeBack(): void;
}
