import { useKeyDown } from './useKeyDown.ts';

/** Calls back on Escape, wherever the focus is, while there is something to close. */
export function useEscape(close: (() => void) | null): void {
  useKeyDown((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close?.();
  });
}
