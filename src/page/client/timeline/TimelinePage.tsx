import { useEffect, useMemo } from 'preact/hooks';
import { coursesVariables } from '../../operations/courses.ts';
import { saidSpan, saidSpanVariables } from '../../operations/saidSpan.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Failure, Loading, Nothing, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { type Course, coursesOf } from './coursesOf.ts';
import { Days } from './Days.tsx';
import { Lanes } from './Lanes.tsx';
import { type LoadedPositions, useCourses } from './useCourses.ts';

/** How positions followed each other: along the days that are known, else in the order that the words give. */
export function TimelinePage() {
  const { address, announce } = useNavigation();
  const { page, timeline, views } = words();
  const state = useCourses(address);
  const days = useOperation(saidSpan, saidSpanVariables(coursesVariables(address).filter));
  const known = days.kind === 'ready' ? days.answer : days.kind === 'loading' ? days.last : null;
  const { loaded } = state;
  const positions = loaded?.positions ?? null;
  const found = useMemo(
    () => (positions === null ? null : coursesOf(positions)),
    [positions?.length, loaded?.pageInfo],
  );
  const count = loaded === null ? '' : plural(language(), page.positions, loaded.total);
  const told = found?.filter(({ change }) => change === 'told').length ?? 0;
  // The days stand above the lanes: these would move down if they were drawn first.
  const isWaiting =
    state.kind !== 'failed' && (loaded === null || (known === null && days.kind === 'loading'));
  useTitle(views.timeline);
  useEffect(() => {
    if (state.kind === 'ready') announce(`${plural(language(), timeline.announced, told)} · ${count}`);
  }, [state.kind, count, told]);
  return (
    <main>
      <h1 class="unseen">{timeline.title}</h1>
      <FilterBar count={count} />
      <WithPanel busy={state.kind === 'loading'}>
        <Notices />
        {state.kind === 'failed' && <Failure message={state.message} retry={state.retry} />}
        {isWaiting && <Loading />}
        {known !== null && found !== null && <Days known={known} courses={found} />}
        {!isWaiting && found !== null && found.length === 0 && <Nothing filter={address.filter} />}
        {!isWaiting && loaded !== null && found !== null && found.length > 0 && (
          <div class="timeline">
            <ChangesOnly courses={found} />
            <Lanes courses={found} />
            {loaded.isPartial && <p class="timeline-note">{timeline.rest}</p>}
            <MorePositions loaded={loaded} />
          </div>
        )}
      </WithPanel>
    </main>
  );
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
        <p class="timeline-note">
          {fill(words().timeline.somePositions, { count: number(positions.length), total: number(total) })}
        </p>
      )}
      <Pages info={pageInfo} />
    </>
  );
}
