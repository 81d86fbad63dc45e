import { useEffect, useRef, useState } from 'preact/hooks';
import type { TipAnchor } from './placeTip.ts';

/** A stop of the drawing that is told of, and where it is in the window. */
interface Tip {
  readonly stop: string;
  readonly at: TipAnchor;
}

interface TipUse {
  readonly tip: Tip | null;
  /** The pointer is at a stop, or at none. */
  readonly point: (stop: string | null, at: TipAnchor) => void;
  /** The pointer is on the tip itself. */
  readonly keep: () => void;
  /** Shows it at once, or nothing. */
  readonly show: (tip: Tip | null) => void;
}

/** Milliseconds until it opens, until it changes to another stop that the pointer crosses, and until it closes. */
const OPENS = 80;
const CHANGES = 220;
const CLOSES = 400;

/** What is told of a stop that is pointed at or focused: it waits while the pointer moves to it, and Escape closes it. */
export function useTip(): TipUse {
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const wanted = useRef<string | null>(null);
  const latest = useRef<TipAnchor>({ x: 0, top: 0, bottom: 0 });
  const show = (next: Tip | null) => {
    clearTimeout(timer.current);
    wanted.current = next?.stop ?? null;
    setTip(next);
  };
  const point: TipUse['point'] = (stop, at) => {
    latest.current = at;
    if (stop === wanted.current) return;
    wanted.current = stop;
    clearTimeout(timer.current);
    if (stop === tip?.stop) return;
    timer.current = setTimeout(
      () => setTip(stop === null ? null : { stop, at: latest.current }),
      stop === null ? CLOSES : tip === null ? OPENS : CHANGES,
    );
  };
  const keep = () => {
    clearTimeout(timer.current);
    wanted.current = tip?.stop ?? null;
  };
  useEffect(() => {
    if (tip === null) return undefined;
    // Before anything else that Escape closes.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      clearTimeout(timer.current);
      setTip(null);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [tip]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { tip, point, keep, show };
}
