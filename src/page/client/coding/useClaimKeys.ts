import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';

/**
 * What single keys do while one is at the form, by key. They win over those of the reader, and are let go where text is typed
 * or in another form within it.
 */
export function useClaimKeys(isAt: boolean, does: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    if (!isAt) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      const { target } = event;
      const inside = target instanceof Element ? target.closest('button, a, summary, .record .record') : null;
      // Enter on a button presses it; letters do not.
      if (event.key === 'Enter' ? inside !== null : !singleKeysAreOn()) return;
      if (inside?.matches('.record .record')) return;
      const work = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (work === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isAt]);
}
