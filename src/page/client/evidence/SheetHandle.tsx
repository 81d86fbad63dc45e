import { useRef } from 'preact/hooks';

/** Shorter than this, in pixels, a sheet that is let go of closes. */
const CLOSES_BELOW = 120;

/**
 * The grip of the sheet that the panel is on a phone: drawn up or down it changes how much of the window the sheet takes,
 * far enough down it closes. The button beside it and Escape close it as well.
 */
export function SheetHandle({ onClose }: { readonly onClose: () => void }) {
  const from = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const insideOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('.inside') : null;
  const release = (event: PointerEvent) => {
    const inside = insideOf(event.currentTarget);
    from.current = null;
    if (inside !== null && inside.clientHeight < CLOSES_BELOW) onClose();
  };
  return (
    <div
      class="handle"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { y: event.clientY, height: insideOf(event.currentTarget)?.clientHeight ?? 0 };
      }}
      onPointerMove={(event) => {
        if (from.current === null) return;
        const height = Math.max(from.current.height + from.current.y - event.clientY, 0);
        insideOf(event.currentTarget)?.style.setProperty('height', `${height}px`);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
