import type { DiagramPosition } from './DiagramView.ts';
import { ENGLISH, type PositionWords } from './PositionWords.ts';

/**
 * Why a position is a former one, in words: that it is no longer held is said only where words say so. Null of one that is
 * held.
 */
export function formerWords(
  { former, givenUp, resumed }: Pick<DiagramPosition, 'former' | 'givenUp' | 'resumed'>,
  words: PositionWords = ENGLISH,
): string | null {
  if (!former) return null;
  if (givenUp) return resumed ? words.givenUpAndResumed : words.noLongerHeld;
  return resumed ? words.laterWordsAndResumed : words.laterWords;
}
