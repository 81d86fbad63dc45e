import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';

/** What single keys do about suggestions, by key, while there is anything that they do. */
export function useSuggestionKeys(does: Readonly<Record<string, () => void>> | null): void {
  useKeyDown((event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (does === null || event.defaultPrevented || modified || isTyping(event) || !singleKeysAreOn()) return;
    const work = Object.hasOwn(does, event.key) && does[event.key];
    if (!work) return;
    event.preventDefault();
    work();
  });
}
