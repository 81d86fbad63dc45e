import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';

/** The key `m` leads to who and what claims speak of. */
export function useRecordsKey(open: () => void): void {
  useKeyDown((event) => {
    if (event.key !== 'm' || isTyping(event) || !singleKeysAreOn()) return;
    event.preventDefault();
    open();
  });
}
