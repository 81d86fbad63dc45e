import { useEffect, useRef } from 'preact/hooks';
import { type Stance, stances } from '../../../diagrams/encoding.ts';
import { isRightToLeft } from '../../../diagrams/layout/isRightToLeft.ts';
import type { PassageNode } from '../../operations/reader.ts';
import { words } from '../words.ts';
import { claimFits, passageFits, type ReaderFilter } from './fitsFilter.ts';
import { stancesOf } from './speakersOf.ts';

interface Props {
  readonly text: string;
  /** How many code points the text has. */
  readonly length: number;
  readonly passages: readonly PassageNode[];
  readonly filter: ReaderFilter;
  readonly current: PassageNode | null;
  readonly onChoose: (passage: PassageNode) => void;
}

/** The lanes of the strip, from the top: which side a stance is on is told by its lane as well as by its colour. */
const LANES: readonly (readonly Stance[])[] = [
  ['PROPOSES', 'SUPPORTS', 'CONDITIONAL'],
  ['DISCUSSES', 'UNDECIDED', 'WITHDRAWS'],
  ['SCEPTICAL', 'OBJECTS'],
];
const LANE = 10;
const WIDTH = 1000;

/** The whole text as a bar, with the places of what is held in it: for above, against below. A click leads to the nearest. */
export function CoverageStrip({ text, length, passages, filter, current, onChoose }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const rightToLeft = isRightToLeft(text);
  useSeenPart(bar);
  const at = (offset: number) => (offset / Math.max(length, 1)) * WIDTH;
  const fitting = passages.filter((passage) => passageFits(passage, filter));
  const choose = (event: MouseEvent) => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || fitting.length === 0) return;
    const fraction = (event.clientX - box.left) / box.width;
    const offset = (rightToLeft ? 1 - fraction : fraction) * length;
    const away = ({ start, end }: PassageNode) => Math.max(start - offset, offset - end, 0);
    onChoose(fitting.reduce((best, one) => (away(one) < away(best) ? one : best)));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons beside it go from passage to passage by key */}
      <div class="coverage" ref={bar} role="img" aria-label={words().reader.strip} onClick={choose}>
        <svg
          viewBox={`0 0 ${WIDTH} ${LANES.length * LANE}`}
          preserveAspectRatio="none"
          class={rightToLeft ? 'mirrored' : undefined}
          aria-hidden="true"
        >
          {passages.flatMap((passage) => {
            const { id, start, end, claims } = passage;
            const held = stancesOf(claims.nodes.filter((claim) => claimFits(claim, filter)));
            const [x, width] = [at(start), Math.max(at(end) - at(start), 2)];
            const lanes = LANES.flatMap((lane, index) => {
              const own = stances.find((stance) => lane.includes(stance) && held.includes(stance));
              return own === undefined ? [] : [{ own: own.toLowerCase(), index }];
            });
            if (lanes.length === 0)
              return [<rect key={id} class="nothing" x={x} width={width} y={LANE * 1.5 - 1} height={2} />];
            return lanes.map(({ own, index }) => (
              <rect
                key={`${id} ${own}`}
                class={own}
                x={x}
                width={width}
                y={index * LANE + 1}
                height={LANE - 2}
              />
            ));
          })}
          {current !== null && (
            <rect
              class="here"
              x={at(current.start)}
              width={Math.max(at(current.end) - at(current.start), 4)}
              y={0}
              height={LANES.length * LANE}
            />
          )}
        </svg>
        <span class="seen" />
      </div>
    </>
  );
}

/** Keeps the frame on the strip over the part of the text that the window shows. */
function useSeenPart(bar: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    let frame = 0;
    const show = () => {
      frame = 0;
      const article = document.querySelector('.article')?.getBoundingClientRect();
      const seen = bar.current?.querySelector<HTMLElement>('.seen');
      if (article === undefined || !seen || article.height === 0) return;
      const within = (y: number) => Math.min(Math.max((y - article.top) / article.height, 0), 1);
      seen.style.setProperty('inset-inline-start', `${within(0) * 100}%`);
      seen.style.setProperty('width', `${(within(innerHeight) - within(0)) * 100}%`);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    later();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, []);
}
