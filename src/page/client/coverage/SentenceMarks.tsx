import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type MarkPlace, markPlaces } from './markPlaces.ts';
import type { SentenceDesk } from './SentenceDesk.ts';
import { thoseBetween } from './thoseBetween.ts';

interface Props {
  readonly desk: SentenceDesk;
  readonly article: RefObject<HTMLElement>;
  /** What the text was drawn with: where that changes, it is drawn anew. */
  readonly drawnWith: unknown;
}

/** Pixels above and below the window in which sentences are marked already. */
const AHEAD = 1_200;
/** Milliseconds between two looks while somebody scrolls. */
const PAUSE = 120;

/**
 * The margin: beside each sentence a mark of what became of it, by its shape. The bar says the same, and leads to each
 * sentence; here they are chosen by the pointer.
 */
export function SentenceMarks({ desk, article, drawnWith }: Props) {
  const { sentences, current } = desk;
  const states = sentences.kind === 'ready' ? sentences.states : null;
  const margin = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<readonly MarkPlace[]>([]);
  const [side, setSide] = useState(0);
  useEffect(() => {
    const { current: text } = article;
    if (states === null || text === null) return undefined;
    let timer = 0;
    const look = () => {
      timer = 0;
      const stage = margin.current?.parentElement?.getBoundingClientRect();
      if (!stage) return;
      const { left, right } = text.getBoundingClientRect();
      const rightToLeft = getComputedStyle(text).direction === 'rtl';
      setSide(rightToLeft ? right - stage.left : left - stage.left - WIDTH);
      setMarks(
        blocksInSight(text).flatMap(({ block, from, to }) =>
          markPlaces(
            block,
            thoseBetween(states, ({ sentence }) => sentence, from, to),
          ).map((one) => ({
            ...one,
            top: one.top - stage.top,
            bottom: one.bottom - stage.top,
          })),
        ),
      );
    };
    const later = () => {
      if (timer === 0) timer = window.setTimeout(look, PAUSE);
    };
    look();
    const sizes = new ResizeObserver(later);
    sizes.observe(text);
    addEventListener('scroll', later, { passive: true });
    return () => {
      clearTimeout(timer);
      sizes.disconnect();
      removeEventListener('scroll', later);
    };
  }, [states, drawnWith]);
  const choose = (event: MouseEvent) => {
    const top = margin.current?.getBoundingClientRect().top ?? 0;
    const y = event.clientY - top;
    const away = (one: MarkPlace) => Math.max(one.top - y, y - one.bottom, 0);
    const [nearest] = marks.toSorted((a, b) => away(a) - away(b));
    if (nearest && away(nearest) < WIDTH) desk.choose(nearest.state);
  };
  return (
    <div
      class="sentencemarks"
      aria-hidden="true"
      ref={margin}
      style={{ left: `${side}px`, width: `${WIDTH}px` }}
      onClick={choose}
    >
      {marks.map(({ state, top, bottom }) => (
        <i
          key={state.sentence.start}
          class={`${state.kind}${state.sentence.start === current?.sentence.start ? ' current' : ''}`}
          style={{ top: `${top}px`, height: `${Math.max(LEAST, bottom - top - 2)}px` }}
        />
      ))}
    </div>
  );
}

/** How wide the margin is that the pointer finds, in pixels. */
const WIDTH = 12;

/** As high as a mark must be to show its shape, in pixels. */
const LEAST = 6;

interface BlockInSight {
  readonly block: Element;
  /** The code points at which it begins, and the next one. */
  readonly from: number;
  readonly to: number;
}

/** The paragraphs in or near the window. */
function blocksInSight(text: HTMLElement): readonly BlockInSight[] {
  const all = [...text.querySelectorAll('[id^="at-"]')];
  return all.flatMap((one, i) => {
    const { top, bottom } = one.getBoundingClientRect();
    const block = one.parentElement;
    if (block === null || bottom < -AHEAD || top > innerHeight + AHEAD) return [];
    const startOf = (element: Element | undefined) =>
      element === undefined ? Infinity : Number(element.id.slice('at-'.length));
    return [{ block, from: startOf(one), to: startOf(all[i + 1]) }];
  });
}
