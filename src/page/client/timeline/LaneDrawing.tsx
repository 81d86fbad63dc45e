import { encoding } from '../../../diagrams/encoding.ts';
import { textWidth } from '../../../diagrams/layout/textWidth.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import type { AxisScale } from './Axis.tsx';
import { describeStep, shortLabel } from './describeStep.ts';
import type { Lane, Segment } from './laneOf.ts';

/** Pixels: of a row, of the line below the row's top, of the mark, and of text. */
const ROW = 38;
const LINE = 25;
const RADIUS = 10;
const FONT = 12;

/** Pixels that the beginning of a segment takes on the axis. */
export const SEGMENT_ROOM = 2 * RADIUS + 4;

interface Props {
  readonly lane: Lane;
  readonly scale: AxisScale;
  /** What makes a step a stop of the keyboard. */
  readonly stop: (id: string) => Readonly<Record<string, unknown>>;
}

/** The segments of a lane along the axis. */
export function LaneDrawing({ lane, scale, stop }: Props) {
  const height = lane.rows * ROW + 4;
  return (
    <svg class="lane-drawing" width={scale.width} height={height} role="presentation">
      <g class="grid">
        {scale.ticks.map(({ day, x }) => (
          <line key={day} x1={x} x2={x} y1="0" y2={height} />
        ))}
      </g>
      {lane.segments.map((segment) => (
        <SegmentLine
          key={segment.step.position.id}
          segment={segment}
          lane={lane}
          scale={scale}
          stop={stop(segment.step.position.id)}
        />
      ))}
    </svg>
  );
}

interface SegmentProps extends Omit<Props, 'stop'> {
  readonly segment: Segment;
  readonly stop: Readonly<Record<string, unknown>>;
}

function SegmentLine({ segment, lane, scale, stop }: SegmentProps) {
  const { address } = useNavigation();
  const { step, row, until } = segment;
  const { position, taken } = step;
  const { id, stance, former, target } = position;
  const style = encoding[stance];
  const y = row * ROW + LINE;
  const place = placed(segment, scale);
  const label = shortLabel(step, words());
  const named = lane.course.targets.length > 1 ? `${label} · ${target.text}` : label;
  const written = placedLabel(named, segment, lane, scale);
  const described = describeStep(step, words(), language());
  return (
    <g class={stance.toLowerCase()}>
      <a
        class={`segment${former ? ' former' : ''}`}
        href={hrefOf(address, { position: id })}
        aria-label={described}
        aria-current={address.position === id ? 'true' : undefined}
        data-position={id}
        {...stop}
      >
        <title>{described}</title>
        <rect
          class="hit"
          x={place.start - RADIUS}
          y={y - LINE + 2}
          width={
            Math.max(
              place.end - place.start,
              written.anchor === 'start' ? textWidth(written.text, FONT) : 0,
            ) +
            2 * RADIUS
          }
          height={ROW - 2}
          rx="3"
        />
        <g class="drawn">
          {place.taken > place.start && <Band from={place.start} to={place.taken} y={y} />}
          {until === 'ended' && place.end > place.ending && <Band from={place.ending} to={place.end} y={y} />}
          <path
            class="line"
            stroke-width={style.width}
            stroke-dasharray={style.dashes.join(' ') || undefined}
            d={`M${place.start} ${y}H${Math.max(place.start + 1, place.ending)}`}
          />
          {style.line === 'double' && (
            <path
              class="line hollow"
              stroke-width="2"
              d={`M${place.start} ${y}H${Math.max(place.start + 1, place.ending)}`}
            />
          )}
          {until === 'held' && <path class="onward" d={`M${place.end - 7} ${y - 6}l7 6l-7 6`} />}
          {segment.words
            .filter(({ day }) => scale.x(day) > place.start + RADIUS + 3)
            .map(({ day, by }) => (
              <circle key={day} class={`word ${by}`} cx={scale.x(day)} cy={y} r="3" />
            ))}
          <circle class={`badge ${taken?.by ?? ''}`} cx={place.start} cy={y} r={RADIUS} />
        </g>
      </a>
      {/* Beside the link, which says all of it and more to those who hear the page. */}
      <svg class="segment-texts" aria-hidden="true">
        <text class="badge-mark" x={place.start} y={y + 4.5} text-anchor="middle">
          {style.mark}
        </text>
        {written.text !== '' && (
          <text
            class={position.givenUp ? 'segment-label was' : 'segment-label'}
            x={written.x}
            y={y - RADIUS - 3}
            text-anchor={written.anchor}
          >
            {written.text}
          </text>
        )}
      </svg>
    </g>
  );
}

/** Days that may be the one: a pale band. */
function Band({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return <rect class="band" x={from} y={y - 7} width={to - from} height="14" />;
}

/** Where a segment stands, in pixels; what lies outside the axis is cut. Its mark stands whole within it. */
function placed(segment: Segment, scale: AxisScale) {
  const start = startOf(segment, scale);
  const at = (day: number) => Math.max(start, scale.x(day));
  const held = segment.until === 'held';
  return {
    start,
    taken: segment.taken > segment.start ? at(segment.taken + 1) : start,
    ending: held ? scale.width - 1 : at(segment.until === 'ended' ? segment.ending : segment.ending + 1),
    end: held ? scale.width - 1 : at(segment.end + 1),
  };
}

function startOf({ start }: Segment, scale: AxisScale): number {
  return Math.min(scale.width - RADIUS - 8, Math.max(RADIUS + 1, scale.x(start)));
}

/** Where what a segment is called stands: from its mark on, or, of one alone near the end of the axis, before that end. */
function placedLabel(label: string, segment: Segment, lane: Lane, scale: AxisScale) {
  const others = lane.segments.filter((other) => other.row === segment.row && other !== segment);
  const next = others.find((other) => other.start > segment.start);
  const x = startOf(segment, scale) - RADIUS;
  const room = (next === undefined ? scale.width : startOf(next, scale) - RADIUS) - x - 6;
  const isTight = textWidth(label, FONT) > room;
  if (isTight && others.length === 0 && textWidth(label, FONT) <= scale.width)
    return { text: label, x: scale.width, anchor: 'end' } as const;
  return { text: fitted(label, room), x, anchor: 'start' } as const;
}

/** A text as far as there is room, or nothing where no words have it. */
function fitted(text: string, room: number): string {
  if (textWidth(text, FONT) <= room) return text;
  const most = Math.floor((room / textWidth(text, FONT)) * text.length) - 1;
  return most < 6 ? '' : `${text.slice(0, most).trimEnd()}…`;
}
