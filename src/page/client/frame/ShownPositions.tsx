import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { positionsCall, readPositions } from '../../operations/positions.ts';
import { plural } from '../../words/plural.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { useNavigation } from '../navigation.ts';
import { useAnswer } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { PartsOffer } from './PartsOffer.tsx';
import { Failure, Loading, Nothing, Notices } from './states.tsx';

/** What is drawn. */
interface Drawn {
  readonly view: DiagramView;
  /** On all pages. */
  readonly total: number;
  readonly pageInfo: ViewAnswer['positions']['pageInfo'];
}

export interface ShownPositionsProps {
  /** What the view is called, as heading and in the window's title. */
  readonly title: string;
  /** Told how many there are, in words. */
  readonly onCount: (count: string) => void;
  /** Draws them. */
  readonly children: (drawn: Drawn) => ComponentChildren;
}

/** The positions that the address asks for, the panel of evidence beside them, and what is shown while there are none. */
export function ShownPositions({ title, onCount, children }: ShownPositionsProps) {
  const { address, announce } = useNavigation();
  const positions = useAnswer<ViewAnswer>(positionsCall(address));
  const answer =
    positions.kind === 'ready' ? positions.answer : positions.kind === 'loading' ? positions.last : null;
  const view = useMemo(() => answer && readPositions(address.filter, answer), [answer]);
  const total = answer?.positions.totalCount ?? null;
  const count = total === null ? '' : plural(language(), words().page.positions, total);
  useTitle(title);
  useEffect(() => onCount(count), [count]);
  useEffect(() => {
    if (positions.kind === 'ready') announce(total === 0 ? words().page.noPositions : count);
  }, [positions.kind, count]);
  return (
    <WithPanel busy={positions.kind === 'loading'}>
      <Notices />
      <PartsOffer />
      {positions.kind === 'failed' && <Failure message={positions.message} retry={positions.retry} />}
      {view === null && positions.kind === 'loading' && <Loading />}
      {view !== null && (view.targets.length === 0 || address.filter.noStance) && (
        <Nothing filter={address.filter} />
      )}
      {view !== null &&
        answer !== null &&
        view.targets.length > 0 &&
        !address.filter.noStance &&
        children({ view, total: answer.positions.totalCount, pageInfo: answer.positions.pageInfo })}
    </WithPanel>
  );
}
