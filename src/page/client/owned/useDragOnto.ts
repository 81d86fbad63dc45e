import { useRef, useState } from 'preact/hooks';

/** Pixels from an end of what scrolls within which dragging scrolls it, and by how many at a time. */
const EDGE = 40;
const STEP = 12;

/** What is dragged, and what it is over. */
export interface Dragging {
  readonly from: string;
  readonly over: string | null;
}

/** What the handle of something that can be dragged listens to: mouse, pen and finger alike. */
interface Handle {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/**
 * Drags one entry of a list onto another; an entry carries its id as `data-own`.
 *
 * @param canTake whether the one may be dropped on the other
 * @param drop is told where it was let go
 */
export function useDragOnto(
  canTake: (from: string, onto: string) => boolean,
  drop: (from: string, onto: string) => void,
): { readonly dragging: Dragging | null; handleOf(id: string): Handle } {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef<Dragging | null>(null);
  const set = (to: Dragging | null) => {
    latest.current = to;
    setDragging(to);
  };
  const handleOf = (id: string): Handle => ({
    onPointerDown(event) {
      if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      set({ from: id, over: null });
    },
    onPointerMove({ clientX, clientY, currentTarget }) {
      if (latest.current === null) return;
      if (currentTarget instanceof HTMLElement) scrollNear(currentTarget, clientY);
      const entry = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-own]');
      const onto = entry?.dataset.own ?? null;
      const over = onto !== null && canTake(id, onto) ? onto : null;
      if (over !== latest.current.over) set({ from: id, over });
    },
    onPointerUp() {
      const over = latest.current?.over ?? null;
      set(null);
      if (over !== null) drop(id, over);
    },
    onPointerCancel: () => set(null),
  });
  return { dragging, handleOf };
}

function scrollNear(handle: HTMLElement, y: number): void {
  const scrolled = handle.closest('.inside');
  if (scrolled === null) return;
  const { top, bottom } = scrolled.getBoundingClientRect();
  if (y < top + EDGE) scrolled.scrollBy(0, -STEP);
  if (y > bottom - EDGE) scrolled.scrollBy(0, STEP);
}
