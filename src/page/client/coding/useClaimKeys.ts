import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';
import { useKeyDown } from '../useKeyDown.ts';

/**
 * What single keys do while one is at the form, by key. They win over those of the reader, and are let go where text is typed
 * or in another form within it.
 */
export function useClaimKeys(isAt: boolean, does: Readonly<Record<string, (() => void) | undefined>>): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event) || event.shiftKey) return;
    const { target } = event;
    const inside = target instanceof Element ? target.closest('button, a, summary, .record .record') : null;
    // Enter on a button presses it; letters do not.
    if (event.key === 'Enter' ? inside !== null : !singleKeysAreOn()) return;
    if (inside?.matches('.record .record')) return;
    const work = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
    if (work === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  };
  useKeyDown(isAt ? onKeyDown : null, true);
}
