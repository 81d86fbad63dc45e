import { useEffect, useMemo } from 'preact/hooks';
import { limits } from '../../diagrams/limits.ts';
import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import { readPositions } from '../operations/positions.ts';
import { DiagramTable } from './DiagramTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Graph } from './Graph.tsx';
import { Matrix } from './Matrix.tsx';
import { MatrixList } from './MatrixList.tsx';
import { hrefOf, useNavigation } from './navigation.ts';
import { Pages } from './Pages.tsx';
import { Failure, Loading, Nothing, Notices, TooMany } from './states.tsx';
import type { Answered } from './useAnswer.ts';
import { WithPanel } from './WithPanel.tsx';

interface Props {
  readonly shown: 'graph' | 'matrix';
  readonly narrow: boolean;
  readonly positions: Answered<ViewAnswer>;
}

/** The graph and the matrix: two drawings of the same positions. */
export function PositionsPage({ shown, narrow, positions }: Props) {
  const { address, announce } = useNavigation();
  const answer =
    positions.kind === 'ready' ? positions.answer : positions.kind === 'loading' ? positions.last : null;
  const view = useMemo(() => answer && readPositions(address.filter, answer), [answer]);
  const total = answer?.positions.totalCount ?? null;
  const count =
    total === null ? '' : `${total.toLocaleString('en')} ${total === 1 ? 'position' : 'positions'}`;
  useEffect(() => {
    if (positions.kind === 'ready') announce(count === '0 positions' ? 'No positions' : count);
  }, [positions.kind, count]);

  return (
    <main>
      <h1 class="unseen">{shown === 'graph' ? 'Graph' : 'Matrix'}: who stands where</h1>
      <FilterBar count={count} />
      <WithPanel busy={positions.kind === 'loading'}>
        <Notices faults={address.faults} />
        {positions.kind === 'failed' && <Failure message={positions.message} retry={positions.retry} />}
        {view === null && positions.kind === 'loading' && <Loading />}
        {view !== null && view.targets.length === 0 && <Nothing filter={address.filter} />}
        {view !== null && answer !== null && view.targets.length > 0 && (
          <>
            {shown === 'graph' && (total ?? 0) > limits.readable && (
              <TooMany
                total={total ?? 0}
                issues={view.issues}
                matrix={hrefOf(address, { view: 'matrix', position: null })}
              />
            )}
            {shown === 'graph' && (total ?? 0) <= limits.readable && (
              <>
                {narrow && (
                  <p class="hint">
                    The drawing is wider than this window. It scrolls by itself; the{' '}
                    <a href={hrefOf(address, { view: 'matrix' })}>matrix</a> needs less room.
                  </p>
                )}
                <Graph view={view} />
                <DiagramTable view={view} />
              </>
            )}
            {shown === 'matrix' && (
              <>
                {address.view === 'home' && (total ?? 0) > limits.readable && (
                  <TooMany total={total ?? 0} issues={view.issues} matrix={null} />
                )}
                {narrow ? <MatrixList view={view} /> : <Matrix view={view} />}
                <Pages info={answer.positions.pageInfo} />
              </>
            )}
          </>
        )}
      </WithPanel>
    </main>
  );
}
