import { useEffect, useMemo } from 'preact/hooks';
import { coursesVariables } from '../../firstCalls.ts';
import { saidSpan, saidSpanVariables } from '../../operations/saidSpan.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Failure, Loading, Nothing, Notices } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import type { Span } from './axisTicks.ts';
import { type Course, coursesOf } from './coursesOf.ts';
import { DayBrush } from './DayBrush.tsx';
import { dayNumber } from './dayNumber.ts';
import { Lanes } from './Lanes.tsx';
import { type LoadedPositions, useCourses } from './useCourses.ts';

/** How positions followed each other: along the days that are known, else in the order that the words give. */
export function TimelinePage() {
  const { address, announce } = useNavigation();
  const { page, timeline, views } = words();
  const state = useCourses(address);
  const loaded = state.kind === 'failed' ? null : state.loaded;
  const positions = loaded?.positions ?? null;
  const found = useMemo(
    () => (positions === null ? null : coursesOf(positions)),
    [positions?.length, loaded?.pageInfo],
  );
  const count = loaded === null ? '' : plural(language(), page.positions, loaded.total);
  const told = found?.filter(({ change }) => change === 'told').length ?? 0;
  useTitle(views.timeline);
  useEffect(() => {
    if (state.kind === 'ready') announce(`${plural(language(), timeline.announced, told)} · ${count}`);
  }, [state.kind, count, told]);
  return (
    <main>
      <h1 class="unseen">{timeline.title}</h1>
      <FilterBar count={count} />
      <WithPanel busy={state.kind === 'loading'}>
        <Notices faults={address.faults} />
        {state.kind === 'failed' && <Failure message={state.message} retry={state.retry} />}
        {found === null && state.kind === 'loading' && <Loading />}
        {loaded !== null && <Days loaded={loaded} courses={found ?? []} />}
        {found !== null && found.length === 0 && <Nothing filter={address.filter} />}
        {loaded !== null && found !== null && found.length > 0 && (
          <div class="timeline">
            <ChangesOnly courses={found} />
            <Lanes courses={found} />
            {loaded.isPartial && <p class="hint">{timeline.rest}</p>}
            <MorePositions loaded={loaded} />
          </div>
        )}
      </WithPanel>
    </main>
  );
}

interface DaysProps {
  readonly loaded: LoadedPositions;
  readonly courses: readonly Course[];
}

/** The days by which all views are cut, where words were dated; and how many positions fall outside of them. */
function Days({ loaded, courses }: DaysProps) {
  const { address } = useNavigation();
  const { timeline } = words();
  const answered = useOperation(saidSpan, saidSpanVariables(coursesVariables(address).filter));
  const known =
    answered.kind === 'ready' ? answered.answer : answered.kind === 'loading' ? answered.last : null;
  const taken = useMemo(
    () => courses.flatMap(({ steps }) => steps.flatMap((step) => (step.taken === null ? [] : [step.taken]))),
    [courses],
  );
  if (known === null) return null;
  const { all, dated } = known;
  const whole = wholeOf(all.firstDay, all.lastDay);
  const { from, to } = address.filter;
  const isCut = from !== null || to !== null;
  const outside = all.total.positions - dated.totalCount;
  return (
    <>
      {whole !== null && (
        <DayBrush
          whole={whole}
          marks={taken.filter(({ by }) => by === 'said').map(({ first }) => dayNumber(first))}
        />
      )}
      {whole === null && loaded.total > 0 && taken.length > 0 && <p class="hint">{timeline.onlyPublished}</p>}
      {isCut && (
        <p class="notice">
          {timeline.cut} {outside > 0 && plural(language(), timeline.outside, outside)}{' '}
          <a href={hrefOf(address, { filter: { ...address.filter, from: null, to: null }, after: null })}>
            {timeline.allDays}
          </a>
        </p>
      )}
    </>
  );
}

/** All days; null where no words are dated. Open ends of intervals are no days. */
function wholeOf(firstDay: string | null, lastDay: string | null): Span | null {
  if (firstDay === null || lastDay === null) return null;
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  return first >= last ? null : { first, last };
}

/** Whether only courses with a change are shown. */
function ChangesOnly({ courses }: { readonly courses: readonly Course[] }) {
  const { address, go } = useNavigation();
  const changed = courses.filter(({ change }) => change !== 'none').length;
  return (
    <p class="changes-only">
      <label>
        <input
          type="checkbox"
          checked={address.changes}
          onChange={(event) => go({ ...address, changes: event.currentTarget.checked, position: null })}
        />
        {words().timeline.changesOnly} <span class="count">({changed.toLocaleString(language())})</span>
      </label>
    </p>
  );
}

/** That there are more positions than are drawn, and where they are. */
function MorePositions({ loaded }: { readonly loaded: LoadedPositions }) {
  const { address } = useNavigation();
  const { positions, total, pageInfo, isPartial } = loaded;
  if (isPartial || (!pageInfo.hasNextPage && address.after === null)) return null;
  const number = (value: number) => value.toLocaleString(language());
  return (
    <>
      {address.after === null && (
        <p class="hint">
          {fill(words().timeline.somePositions, { count: number(positions.length), total: number(total) })}
        </p>
      )}
      <Pages info={pageInfo} />
    </>
  );
}
