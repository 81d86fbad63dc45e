import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A box for a table that may be wider than the window: then it is said that it goes on, and its edge fades while it does. */
export function SideScroll({ class: name, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'fits' | 'more' | 'end'>('fits');
  const measure = () => {
    const { current } = box;
    if (current === null) return;
    const rest = current.scrollWidth - current.clientWidth;
    // Parts of pixels are rounded.
    setState(rest <= 1 ? 'fits' : Math.abs(current.scrollLeft) >= rest - 1 ? 'end' : 'more');
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    // Before it is painted, so that nothing moves for it.
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [current, ...current.children]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="sidescroll" data-sideways={state}>
      {state !== 'fits' && <p class="source goeson">{words().page.goesOn}</p>}
      <div class="sidescroll-box">
        <div class={name} ref={box} onScroll={measure}>
          {children}
        </div>
      </div>
    </div>
  );
}
