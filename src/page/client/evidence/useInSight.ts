import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { uncovered } from './uncovered.ts';

/** From the edges of what can be seen. */
const MARGIN = 24;

/**
 * Keeps what was chosen in sight: scrolls to the position that the address names, and where the evidence is a sheet over the
 * lower part of the window, takes out from under it what was tapped. It ends when somebody scrolls.
 */
export function useInSight(stage: RefObject<HTMLElement>, position: string | null): void {
  const tapped = useRef<number | null>(null);
  useEffect(() => {
    const { current } = stage;
    let before = '';
    const onClick = (event: MouseEvent) => {
      // A click by the keyboard has no place, and what has the focus is in sight.
      const inView = event.target instanceof Element && event.target.closest('.view') !== null;
      tapped.current = inView && event.detail > 0 ? event.pageY : null;
      before = location.href;
    };
    // What led nowhere is forgotten.
    const onClicked = () => {
      if (location.href === before) tapped.current = null;
    };
    current?.addEventListener('click', onClick, true);
    addEventListener('click', onClicked);
    return () => {
      current?.removeEventListener('click', onClick, true);
      removeEventListener('click', onClicked);
    };
  }, []);
  useEffect(() => {
    const { current } = stage;
    if (position === null || current === null) return undefined;
    const settle = () => {
      const y = tapped.current === null ? placeOf(current, position) : tapped.current - scrollY;
      const { top, bottom } = uncovered();
      if (y === null || (y >= top + MARGIN && y <= bottom - MARGIN)) return;
      scrollBy(0, y - (top + bottom) / 2);
    };
    const observer = new ResizeObserver(settle);
    for (const part of current.children) observer.observe(part);
    const end = () => observer.disconnect();
    const events = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const event of events) addEventListener(event, end, { passive: true });
    return () => {
      end();
      tapped.current = null;
      for (const event of events) removeEventListener(event, end);
    };
  }, [position]);
}

/** Where a position's mark stands in the window: a line itself may be longer than that. */
function placeOf(stage: HTMLElement, position: string): number | null {
  const id = CSS.escape(position);
  const found =
    stage.querySelector(`.view [data-end="${id}"]`) ?? stage.querySelector(`.view [data-position="${id}"]`);
  if (found === null) return null;
  const { top, bottom } = found.getBoundingClientRect();
  return (top + bottom) / 2;
}
