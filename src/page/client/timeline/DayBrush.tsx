import { useRef, useState } from 'preact/hooks';
import { dayNumber } from '../../../analysis/dayNumber.ts';
import { dayOfNumber } from '../../../analysis/dayOfNumber.ts';
import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { edtfDays } from '../../../evidence/edtfDays.ts';
import type { CountedStretch } from '../../operations/saidStretches.ts';
import { useNavigation } from '../navigation.ts';
import { useWidth } from '../useWidth.ts';
import { language, words } from '../words.ts';
import { Axis, type AxisScale, useAxis } from './Axis.tsx';
import type { Span } from './axisTicks.ts';
import { moveDay } from './moveDay.ts';

interface Props {
  /** All days on which words were said. */
  readonly whole: Span;
  /** Numbers of days on which stances were taken: a bar for each few pixels of the axis. */
  readonly marks?: readonly number[];
  /** Or a bar for each stretch of days. */
  readonly stretches?: readonly CountedStretch[];
}

type End = 'from' | 'to';
const ENDS = ['from', 'to'] as const;

/** The days that every view is cut to: drawn over with the pointer, moved by keys, or written down. */
export function DayBrush({ whole, marks = [], stretches = [] }: Props) {
  const { address, go } = useNavigation();
  const { timeline } = words();
  const track = useRef<HTMLDivElement>(null);
  const scale = useAxis(whole, useWidth(track) ?? 0);
  const [drawn, setDrawn] = useState<Span | null>(null);
  const drag = useRef<{ readonly fixed: number; readonly began: number } | null>(null);
  const { from, to } = address.filter;
  const chosen = drawn ?? spanOfFilter(from, to, whole);

  const cut = ({ first, last }: Span, how: 'push' | 'replace') => {
    setDrawn(null);
    const days = {
      from: first <= whole.first ? null : dayOfNumber(first),
      to: last >= whole.last ? null : dayOfNumber(last),
    };
    if (days.from === from && days.to === to) return;
    go({ ...address, filter: { ...address.filter, ...days }, after: null, position: null }, how);
  };
  const dayAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return whole.first;
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.min(whole.last, whole.first + Math.floor(part * (whole.last - whole.first + 1)));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    event.preventDefault();
    const handle = event.target.closest<HTMLElement>('[data-end]');
    handle?.focus();
    const day = dayAt(event);
    // A handle is drawn away from the other end; the empty track begins anew where it is touched.
    const fixed = handle === null ? day : handle.dataset.end === 'from' ? chosen.last : chosen.first;
    drag.current = { fixed, began: event.clientX };
    track.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current === null || Math.abs(event.clientX - drag.current.began) < 3) return;
    const [a, b] = [drag.current.fixed, dayAt(event)];
    setDrawn({ first: Math.min(a, b), last: Math.max(a, b) });
  };
  const onPointerUp = () => {
    drag.current = null;
    if (drawn !== null) cut(drawn, 'push');
  };
  const onKeyDown = (end: End) => (event: KeyboardEvent) => {
    const moved = moveDay(end, end === 'from' ? chosen.first : chosen.last, event.key, whole);
    if (moved === null) return;
    event.preventDefault();
    cut(
      end === 'from'
        ? { first: Math.min(moved, chosen.last), last: chosen.last }
        : { first: chosen.first, last: Math.max(moved, chosen.first) },
      'replace',
    );
  };
  const onDate = (end: End) => (event: { readonly currentTarget: HTMLInputElement }) => {
    const given = event.currentTarget.value;
    if (given !== '' && edtfDays(given) === null) return;
    const day = given === '' ? (end === 'from' ? whole.first : whole.last) : dayNumber(given);
    cut(
      end === 'from'
        ? { first: Math.min(day, chosen.last), last: chosen.last }
        : { first: chosen.first, last: Math.max(day, chosen.first) },
      'push',
    );
  };
  const names = { from: timeline.firstDay, to: timeline.lastDay };
  const isCut = from !== null || to !== null;
  return (
    <section class="brush" aria-label={timeline.days}>
      <div class="brush-fields">
        {ENDS.map((end) => (
          <label key={end}>
            <span>{end === 'from' ? timeline.from : timeline.to}</span>
            <input
              type="date"
              value={dayOfNumber(end === 'from' ? chosen.first : chosen.last)}
              min={dayOfNumber(whole.first)}
              max={dayOfNumber(whole.last)}
              onChange={onDate(end)}
            />
          </label>
        ))}
        <button type="button" disabled={!isCut} onClick={() => cut(whole, 'push')}>
          {timeline.allDays}
        </button>
        <span class="timeline-note">{timeline.range}</span>
      </div>
      <div
        class="brush-track"
        ref={track}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
          setDrawn(null);
        }}
      >
        {scale !== null && scale.width > 0 && (
          <>
            <svg width={scale.width} height="28" aria-hidden="true">
              <Heights days={marks} scale={scale} />
              <Stretches stretches={stretches} scale={scale} />
              <rect
                class="brush-chosen"
                x={scale.x(chosen.first)}
                y="0"
                width={Math.max(1, scale.x(chosen.last + 1) - scale.x(chosen.first))}
                height="28"
              />
            </svg>
            <Axis scale={scale} />
            {ENDS.map((end) => (
              <div
                key={end}
                class="brush-end"
                data-end={end}
                role="slider"
                tabIndex={0}
                aria-label={names[end]}
                aria-valuemin={whole.first}
                aria-valuemax={whole.last}
                aria-valuenow={end === 'from' ? chosen.first : chosen.last}
                aria-valuetext={dateInWords(
                  dayOfNumber(end === 'from' ? chosen.first : chosen.last),
                  language(),
                )}
                style={{ left: `${end === 'from' ? scale.x(chosen.first) : scale.x(chosen.last + 1)}px` }}
                onKeyDown={onKeyDown(end)}
              />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

/** Pixels: of a bar, and of the highest one. */
const BAR = 4;
const HIGHEST = 26;

/** How many stances were taken when: a bar for each few pixels of the axis. */
function Heights({ days, scale }: { readonly days: readonly number[]; readonly scale: AxisScale }) {
  const counts = Map.groupBy(days, (day) => Math.floor(scale.x(day) / BAR));
  const most = Math.max(1, ...[...counts.values()].map(({ length }) => length));
  return (
    <g class="brush-bars">
      {[...counts].map(([bar, { length }]) => {
        const height = Math.max(3, (length / most) * HIGHEST);
        return <rect key={bar} x={bar * BAR} y={28 - height} width={BAR - 1} height={height} />;
      })}
    </g>
  );
}

/** How many positions were held in each stretch of days; a stretch with few of them is still seen. */
function Stretches({
  stretches,
  scale,
}: {
  readonly stretches: readonly CountedStretch[];
  readonly scale: AxisScale;
}) {
  const most = Math.max(1, ...stretches.map(({ positions }) => positions));
  return (
    <g class="brush-bars">
      {stretches.map(({ first, last, positions }) => {
        if (positions === 0) return null;
        const height = Math.max(3, (positions / most) * HIGHEST);
        const width = Math.max(1, scale.x(last + 1) - scale.x(first) - 1);
        return <rect key={first} x={scale.x(first)} y={28 - height} width={width} height={height} />;
      })}
    </g>
  );
}

/** The days of a filter, within all days. */
export function spanOfFilter(from: string | null, to: string | null, whole: Span): Span {
  const first = from === null ? undefined : edtfDays(from)?.first;
  const last = to === null ? undefined : edtfDays(to)?.last;
  const span = {
    first: first === undefined ? whole.first : Math.min(whole.last, Math.max(whole.first, dayNumber(first))),
    last: last === undefined ? whole.last : Math.max(whole.first, Math.min(whole.last, dayNumber(last))),
  };
  return span.first <= span.last ? span : whole;
}
