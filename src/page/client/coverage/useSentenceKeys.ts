import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';
import { REASONS } from './reasons.ts';
import type { SentenceDesk } from './SentenceDesk.ts';

/**
 * The keys that go through sentences: `j` and `k` to the next and the previous open one, with Shift to any; `x` leaves the
 * current one out, for the reason of 1, 2 or 3, or takes that back. While words are selected, letters mean stances.
 */
export function useSentenceKeys(desk: SentenceDesk): void {
  useKeyDown((event) => {
    if (desk.busy || isTyping(event) || !singleKeysAreOn() || event.repeat) return;
    if (!act(desk, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

/** Where Escape leaves the current sentence: in the bar and in the text. */
const HERE = '.deskbar, .article';

/** Does what a key means; false where it means nothing here. */
function act(desk: SentenceDesk, { key, shiftKey, target }: KeyboardEvent): boolean {
  const letter = key.toLowerCase();
  if (letter === 'j' || letter === 'k') {
    desk.step(letter === 'j' ? 1 : -1, shiftKey);
    return true;
  }
  const { current, choosing, mayLeaveOut, isOwn } = desk;
  if (current === null) return false;
  // What else is open on the page, such as a menu, is closed by itself.
  const isHere = target === document.body || (target instanceof Element && target.closest(HERE) !== null);
  if (key === 'Escape' && isHere && !choosing) {
    desk.close();
    return true;
  }
  if (!mayLeaveOut) return false;
  if (choosing) {
    const reason = REASONS[Number(key) - 1];
    if (key === 'Escape') desk.cancel();
    else if (reason !== undefined) desk.leave(reason);
    else return false;
    return true;
  }
  if (letter !== 'x') return false;
  if (isOwn) desk.takeBack();
  else if (current.kind === 'open') desk.ask();
  else return false;
  return true;
}
