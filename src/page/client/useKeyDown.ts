import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Calls back when a key is pressed, wherever the focus is; while there is nothing to call, keys are left to others.
 *
 * @param isFirst whether before whatever is in the page and listens itself
 */
export function useKeyDown(onKeyDown: ((event: KeyboardEvent) => void) | null, isFirst = false): void {
  const latest = useRef(onKeyDown);
  latest.current = onKeyDown;
  // At once, so that no key is lost that is pressed as soon as something stands there.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current?.(event);
    document.addEventListener('keydown', listen, isFirst);
    return () => document.removeEventListener('keydown', listen, isFirst);
  }, [isFirst]);
}
