import { useMemo } from 'preact/hooks';
import { dayOfNumber } from '../../../analysis/dayOfNumber.ts';
import { textWidth } from '../../../diagrams/layout/textWidth.ts';
import { language } from '../words.ts';
import { type AxisUnit, axisTicks, type Span } from './axisTicks.ts';

/** Where days stand on an axis of a width in pixels. */
export interface AxisScale {
  readonly span: Span;
  readonly width: number;
  readonly x: (day: number) => number;
  /** Numbers of days on which a line stands, with what stands above it. */
  readonly ticks: readonly { readonly day: number; readonly x: number; readonly label: string }[];
}

/** Pixels between labels. */
const ROOM = 76;
const FONT = 12;

/** The scale of a span on a width: a day is as wide as any other, the last one included. */
export function useAxis(span: Span | null, width: number): AxisScale | null {
  return useMemo(() => (span === null ? null : axisScale(span, width, language())), [span, width]);
}

function axisScale(span: Span, width: number, tag: string): AxisScale {
  const days = span.last - span.first + 1;
  const x = (day: number) => (Math.min(days, Math.max(0, day - span.first)) / days) * width;
  const { unit, days: at } = axisTicks(span, Math.max(2, Math.floor(width / ROOM)));
  const label = labelling(unit, tag);
  const ticks = at.map((day, index) => ({ day, x: x(day), label: label(day, index === 0) }));
  return { span, width, x, ticks };
}

/** What a tick is called; the first one, and the first of a year, have the year. */
function labelling(unit: AxisUnit, tag: string): (day: number, isFirst: boolean) => string {
  const locale = tag === 'en' ? 'en-GB' : tag;
  const year = (day: number) => dayOfNumber(day).slice(0, 4);
  if (unit === 'year') return year;
  const format = new Intl.DateTimeFormat(locale, {
    month: 'short',
    ...(unit === 'day' && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  let last = '';
  return (day, isFirst) => {
    const text = format.format(new Date(`${dayOfNumber(day)}T00:00:00Z`));
    const isNew = isFirst || year(day) !== last;
    last = year(day);
    return isNew ? `${text} ${year(day)}` : text;
  };
}

/** The days above the lanes; those who hear the page are told the days of each step. */
export function Axis({ scale }: { readonly scale: AxisScale }) {
  const { width, ticks } = scale;
  return (
    <svg class="axis" width={width} height="24" aria-hidden="true">
      {ticks.map(({ day, x, label }) => (
        <g key={day}>
          <line x1={x} x2={x} y1="18" y2="24" />
          {/* A label that would stand out at the right is drawn to the left of its tick. */}
          <text x={x} y="13" text-anchor={x + textWidth(label, FONT) > width ? 'end' : 'start'}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
