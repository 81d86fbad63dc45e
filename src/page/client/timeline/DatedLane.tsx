import { dateInWords } from '../../../diagrams/dateInWords.ts';
import { language, words } from '../words.ts';
import type { AxisScale } from './Axis.tsx';
import { LaneDrawing } from './LaneDrawing.tsx';
import { LaneName } from './LaneName.tsx';
import type { Lane } from './laneOf.ts';
import { OrderStep } from './OrderTable.tsx';
import { Turn } from './Turn.tsx';

interface Props {
  readonly lane: Lane;
  readonly scale: AxisScale;
  readonly stop: (id: string) => Readonly<Record<string, unknown>>;
}

/** Pixels that words of a change have at least. */
const TURN = 240;

/** A course along the axis: its name, its segments, the words where it turns, and beside it what has no day. */
export function DatedLane({ lane, scale, stop }: Props) {
  const { course, segments, undated } = lane;
  return (
    <li class="lane">
      <p class="lane-name">
        <LaneName course={course} />
      </p>
      <div>
        {undated.length > 0 && (
          <div class="lane-undated">
            <span class="when">{words().timeline.noDay}:</span>
            {undated.map((step) => (
              <OrderStep
                key={step.position.id}
                step={step}
                isNamed={course.targets.length > 1}
                stop={stop(step.position.id)}
              />
            ))}
          </div>
        )}
        <LaneDrawing lane={lane} scale={scale} stop={stop} />
        {segments.map(
          ({ step, start }) =>
            step.turn.length > 0 && (
              <div
                key={step.position.id}
                class="lane-turn"
                style={{
                  paddingInlineStart: `${Math.max(0, Math.min(scale.x(start), scale.width - TURN))}px`,
                }}
              >
                <Turn
                  words={step.turn}
                  day={step.taken?.by === 'said' ? dateInWords(step.taken.edtf, language()) : null}
                />
              </div>
            ),
        )}
      </div>
    </li>
  );
}
