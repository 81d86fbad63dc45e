import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { ColumnLayout, Point } from '../../../diagrams/layout/ColumnLayout.ts';
import { layoutColumns } from '../../../diagrams/layout/layoutColumns.ts';
import { formatAddress } from '../../Address.ts';
import { fill } from '../../words/fill.ts';
import { uncovered } from '../evidence/uncovered.ts';
import { useNavigation } from '../navigation.ts';
import { useWidth } from '../useWidth.ts';
import { words } from '../words.ts';
import { addressOfStop } from './addressOfStop.ts';
import { GraphKey } from './GraphKey.tsx';
import { GraphTip, TIP_ID } from './GraphTip.tsx';
import { graphStep, graphStops } from './graphStep.ts';
import { PrintedDrawing } from './PrintedDrawing.tsx';
import { placeTip, type TipAnchor } from './placeTip.ts';
import { Shapes } from './Shapes.tsx';
import type { StopProps } from './StopProps.ts';
import { stopAt } from './stopAt.ts';
import { usePrinting } from './usePrinting.ts';
import { useTip } from './useTip.ts';

/** Above and below the drawing, and beside it, for what is drawn around a box. */
const EDGE = 3;
/** What a link of the page leads to that goes past the drawing. */
export const PAST_DRAWING = 'past-drawing';

/**
 * The drawing in the width that there is. One stop for Tab; arrows go from line to line and to the boxes. What is pointed at
 * or focused is told in a tip.
 */
export function Graph({ view }: { readonly view: DiagramView }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const printing = usePrinting();
  const layout = useMemo(
    () => (width === null ? null : layoutColumns(view, width - 2 * EDGE, words().position)),
    [view, width],
  );
  return (
    <section class="drawing" aria-label={words().graph.drawing}>
      {width !== null && <GraphKey view={view} width={printing ? Number.POSITIVE_INFINITY : width} />}
      <a class="past" href={`#${PAST_DRAWING}`}>
        {words().graph.skip}
      </a>
      <div class="frame" ref={frame}>
        {printing && <PrintedDrawing view={view} />}
        {layout !== null && !printing && <Drawing view={view} layout={layout} frame={frame} />}
      </div>
    </section>
  );
}

interface DrawingProps {
  readonly view: DiagramView;
  readonly layout: ColumnLayout;
  readonly frame: { readonly current: HTMLDivElement | null };
}

function Drawing({ view, layout, frame }: DrawingProps) {
  const { address, go } = useNavigation();
  const stops = useMemo(() => graphStops(layout), [layout]);
  const find = useMemo(() => stopAt(layout), [layout]);
  const [focus, setFocus] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { tip, point, keep, show } = useTip();
  const svg = useRef<SVGSVGElement>(null);
  const byKeyboard = useRef(false);
  useLayoutEffect(() => show(null), [layout]);

  const chosenStop = address.position === null ? null : `p:${address.position}`;
  const known = (stop: string | null) => (stop !== null && stops.has(stop) ? stop : null);
  const entry = known(focus) ?? known(chosenStop) ?? [...stops.keys()][0] ?? null;
  const lit = over ?? (byKeyboard.current ? known(focus) : null);

  const inDrawing = ({ clientX, clientY }: MouseEvent): Point => {
    const { left = 0, top = 0 } = svg.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left - EDGE, y: clientY - top - EDGE };
  };
  /** Where a stop is told of: a line at its end, a box as a whole. */
  const anchorOf = (stop: string | null): TipAnchor | null => {
    const { left = 0, top = 0 } = svg.current?.getBoundingClientRect() ?? {};
    const [x, y] = [left + EDGE, top + EDGE];
    const edge = layout.edges.find(({ position }) => stop === `p:${position.id}`);
    if (edge !== undefined) return { x: x + edge.to.x - 24, top: y + edge.to.y, bottom: y + edge.to.y };
    const box =
      layout.actors.find(({ id }) => stop === `a:${id}`) ??
      layout.targets.find(({ target }) => stop === `t:${target.slug}`);
    if (box === undefined) return null;
    return { x: x + box.x + box.width / 2, top: y + box.y, bottom: y + box.y + box.height };
  };
  const stopOf = (event: Event) => {
    const found = event.target instanceof Element ? event.target.closest('[data-stop]') : null;
    return found?.getAttribute('data-stop') ?? null;
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const stop = find(inDrawing(event));
    setOver(stop);
    const pointer = { x: event.clientX, top: event.clientY, bottom: event.clientY };
    point(stop, (stop?.startsWith('p:') ? null : anchorOf(stop)) ?? pointer);
  };
  const onPointerLeave = () => {
    setOver(null);
    point(null, { x: 0, top: 0, bottom: 0 });
  };
  /** A click of the keyboard or of a program has no place. */
  const clicked = (event: MouseEvent) =>
    event.detail === 0 ? stopOf(event) : (find(inDrawing(event)) ?? stopOf(event));
  const choose = (event: MouseEvent) => {
    const to = addressOfStop(clicked(event), layout, address);
    if (to === null) return;
    event.preventDefault();
    show(null);
    const inNewTab = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (inNewTab) open(formatAddress(to), '_blank', 'noopener');
    else go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = graphStep(stops, entry, event.key);
    if (next === null) return;
    event.preventDefault();
    const found = svg.current?.querySelector(`[data-stop="${CSS.escape(next)}"]`);
    if (found instanceof SVGElement) found.focus({ preventScroll: true });
  };
  const onFocusIn = (event: FocusEvent) => {
    const stop = stopOf(event);
    if (stop === null) return;
    byKeyboard.current = event.target instanceof Element && event.target.matches(':focus-visible');
    setFocus(stop);
    const at = byKeyboard.current ? anchorOf(stop) : null;
    if (at === null) return;
    const seen = uncovered();
    if (at.top < seen.top || at.bottom > seen.bottom - 40)
      scrollBy(0, at.bottom - (seen.top + seen.bottom) / 2);
    show({ stop, at: anchorOf(stop) ?? at });
  };
  const hrefOfStop = (id: string) => formatAddress(addressOfStop(id, layout, address) ?? address);
  const stop = (id: string): StopProps => ({
    href: hrefOfStop(id),
    tabindex: id === entry ? 0 : -1,
    'data-stop': id,
    'aria-describedby': tip?.stop === id ? TIP_ID : undefined,
  });

  return (
    <>
      {/* Not on the drawing itself: Chromium makes what listens to the focus in an SVG a stop of Tab. */}
      <div onFocusIn={onFocusIn} onFocusOut={() => show(null)}>
        {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
        <svg
          ref={svg}
          class={over === null ? 'columns' : 'columns over'}
          width={layout.width + 2 * EDGE}
          height={layout.height + 2 * EDGE}
          viewBox={`${-EDGE} ${-EDGE} ${layout.width + 2 * EDGE} ${layout.height + 2 * EDGE}`}
          role="group"
          aria-label={fill(words().graph.describe, {
            actors: view.actors.length,
            targets: view.targets.length,
            positions: view.positions.length,
          })}
          onKeyDown={onKeyDown}
          onPointerMove={onPointerMove}
          onPointerLeave={onPointerLeave}
          onClick={choose}
          onAuxClick={(event) => event.button === 1 && choose(event)}
        >
          <Shapes layout={layout} lit={lit} stop={stop} />
        </svg>
      </div>
      {tip !== null && frame.current !== null && (
        <GraphTip
          key={tip.stop}
          stop={tip.stop}
          view={view}
          layout={layout}
          place={placeTip(tip.at, frame.current.getBoundingClientRect(), uncovered())}
          onPointerEnter={keep}
          onPointerLeave={onPointerLeave}
        />
      )}
    </>
  );
}
