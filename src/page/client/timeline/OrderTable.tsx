import { hrefOf, useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import type { CourseStep } from './coursesOf.ts';
import { shortLabel, stepReporters } from './describeStep.ts';
import { LaneName } from './LaneName.tsx';
import type { Lane } from './laneOf.ts';
import { StanceBadge } from './StanceBadge.tsx';
import { Turn } from './Turn.tsx';

const COLUMNS = ['before', 'now', 'later'] as const;

interface Props {
  readonly caption: string;
  readonly lanes: readonly Lane[];
  readonly stop: (id: string) => Readonly<Record<string, unknown>>;
}

/** Courses of which no day is known: a row each, in columns that tell nothing but an order. */
export function OrderTable({ caption, lanes, stop }: Props) {
  const names = {
    before: words().timeline.before,
    now: words().timeline.now,
    later: words().timeline.toCome,
  };
  const used = COLUMNS.filter((when) =>
    lanes.some(({ undated }) => undated.some((step) => step.when === when)),
  );
  return (
    <table class={`courses columns-${used.length}`}>
      <caption>
        <h4>{caption}</h4>
      </caption>
      <thead class={used.length === 1 && used[0] === 'now' ? 'unseen' : undefined}>
        <tr>
          <th scope="col">{words().timeline.who}</th>
          {used.map((when) => (
            <th key={when} scope="col">
              {names[when]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ course, undated }) => (
          <tr key={undated[0]?.position.id}>
            <th scope="row">
              <LaneName course={course} />
            </th>
            {used.map((when) => {
              const steps = undated.filter((step) => step.when === when);
              return (
                <td key={when} data-when={used.length > 1 && steps.length > 0 ? names[when] : undefined}>
                  {steps.map((step) => (
                    <OrderStep
                      key={step.position.id}
                      step={step}
                      isNamed={course.targets.length > 1}
                      stop={stop(step.position.id)}
                    />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StepProps {
  readonly step: CourseStep;
  /** Whether it says on what it is: where the whole course is on one target, the name of the lane does. */
  readonly isNamed: boolean;
  readonly stop: Readonly<Record<string, unknown>>;
}

/** A step without a day: its mark, its stance, and the words by which it took the place of another. */
export function OrderStep({ step, isNamed, stop }: StepProps) {
  const { address } = useNavigation();
  const { position, turn } = step;
  const { id, stance, givenUp, target } = position;
  const reporters = stepReporters(position, words().position);
  return (
    <div class="step">
      <Turn words={turn} />
      <a
        class={`course ${stance.toLowerCase()}${givenUp ? ' was' : ''}`}
        href={hrefOf(address, { position: id })}
        data-position={id}
        aria-current={address.position === id ? 'true' : undefined}
        {...stop}
      >
        <StanceBadge stance={stance} />
        <span class="label">{shortLabel(step, words())}</span>
        {isNamed && (
          <span class="text">
            {target.__typename === 'Issue' ? words().timeline.theQuestion : target.text}
          </span>
        )}
        {reporters.length > 0 && <span class="reporters">{reporters.join(', ')}</span>}
      </a>
    </div>
  );
}
