import { useEffect, useMemo } from 'preact/hooks';
import { positionMark, stanceLabel } from '../../../diagrams/describePosition.ts';
import { accordingToEach } from '../../../evidence/accordingTo.ts';
import { coursesVariables } from '../../firstCalls.ts';
import { courses } from '../../operations/courses.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Failure, Loading, Nothing, Notices } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { type Course, type CourseStep, coursesOf } from './coursesOf.ts';

const COLUMNS = [
  { when: 'before', name: 'Before' },
  { when: 'now', name: 'Now' },
  { when: 'later', name: 'To come' },
] as const;

/** Nobody is said to have changed their mind where no words say so. */
const GROUPS = [
  { change: 'told', title: 'Changes of mind' },
  { change: 'past', title: 'Earlier stances, without words of a change' },
  { change: 'none', title: 'Without a change' },
] as const;

/** How positions followed each other: by the days that are known, else in the order that the words give. */
export function TimelinePage() {
  const { address, announce } = useNavigation();
  const answered = useOperation(courses, coursesVariables(address));
  const answer =
    answered.kind === 'ready' ? answered.answer : answered.kind === 'loading' ? answered.last : null;
  const found = useMemo(() => answer && coursesOf(answer.positions.nodes), [answer]);
  const total = answer?.positions.totalCount ?? 0;
  const count =
    answer === null ? '' : `${total.toLocaleString('en')} ${total === 1 ? 'position' : 'positions'}`;
  const dated = found?.some((course) => course.steps.some((step) => step.since !== null)) ?? false;
  const told = found?.flatMap(({ steps }) => steps.filter(({ turn }) => turn.length > 0)).length ?? 0;
  useEffect(() => {
    if (answered.kind === 'ready')
      announce(`${told} ${told === 1 ? 'change' : 'changes'} of mind among ${count}`);
  }, [answered.kind, count]);
  return (
    <main>
      <h1 class="unseen">Timeline: how positions followed each other</h1>
      <FilterBar count={count} />
      <WithPanel busy={answered.kind === 'loading'}>
        <Notices faults={address.faults} />
        {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
        {found === null && answered.kind === 'loading' && <Loading />}
        {found !== null && found.length === 0 && <Nothing filter={address.filter} />}
        {answer !== null && found !== null && found.length > 0 && (
          <div class="timeline">
            <p class="hint">
              {dated
                ? 'Dated where the text gives a day; everything else in the order that its words give.'
                : 'The text dates none of this. What is shown is order, as its words give it: “used to …, but now”.'}
            </p>
            {GROUPS.map(({ change, title }) => {
              const courses = found.filter((course) => course.change === change);
              return courses.length > 0 && <Courses key={change} title={title} courses={courses} />;
            })}
            <Pages info={answer.positions.pageInfo} />
          </div>
        )}
      </WithPanel>
    </main>
  );
}

function Courses({ title, courses }: { readonly title: string; readonly courses: readonly Course[] }) {
  const used = COLUMNS.filter(({ when }) =>
    courses.some((course) => course.steps.some((step) => step.when === when)),
  );
  return (
    <table class={`courses columns-${used.length}`}>
      <caption>
        <h2>{title}</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col">Who, on what</th>
          {used.map(({ when, name }) => (
            <th key={when} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {courses.map((course) => (
          <tr key={`${course.actor.slug} ${course.subject}`}>
            <th scope="row">
              <span class={course.actor.named ? 'who' : 'who unnamed'}>{course.actor.name}</span>{' '}
              <span class="subject">{course.subject}</span>
            </th>
            {used.map(({ when, name }) => {
              const steps = course.steps.filter((step) => step.when === when);
              return (
                <td key={when} data-when={steps.length > 0 ? name : undefined}>
                  {steps.map((step) => (
                    <Step key={step.position.id} step={step} />
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

function Step({ step }: { readonly step: CourseStep }) {
  const { address } = useNavigation();
  const { position, since, turn } = step;
  const { id, stance, former, target } = position;
  const reporters = position.reported
    ? accordingToEach(position.claims.nodes.map(({ via }) => via.map(({ name }) => name)))
    : [];
  return (
    <div class="step">
      {turn.length > 0 && (
        <p class="turn">
          <span aria-hidden="true">→ </span>“{turn.join('” … “')}”
        </p>
      )}
      <a
        class={`course ${stance.toLowerCase()}${former ? ' former' : ''}`}
        href={hrefOf(address, { position: id })}
        data-position={id}
        aria-current={address.position === id ? 'true' : undefined}
      >
        <span class="sign" aria-hidden="true">
          {positionMark(position)}
        </span>
        <span class="label">{stanceLabel(stance, target.__typename)}</span>
        <span class="text">{target.__typename === 'Issue' ? 'The question itself' : target.text}</span>
        {reporters.length > 0 && <span class="reporters">{reporters.join(', ')}</span>}
        {since !== null && <time>{since}</time>}
      </a>
    </div>
  );
}
