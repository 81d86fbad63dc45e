import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { formatAddress } from '../../Address.ts';
import type { Operation } from '../../operations/Operation.ts';
import { positionsCall, readPositions } from '../../operations/positions.ts';
import { type SubjectAnswer, subjectFilter } from '../../operations/subjects.ts';
import { type Subject, views } from '../../pages.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { CutNotice } from '../frame/CutNotice.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { cursorBehind } from '../pagesOf.ts';
import { useOperation } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { NoSubject } from './NoSubject.tsx';

interface Props<S> {
  readonly view: Subject;
  readonly operation: Operation<SubjectAnswer<S>, { readonly slug: string }>;
  /** What the thing is called. */
  readonly nameOf: (subject: S) => string;
  /** Pages of positions that are read at once: more than one where what is said of them is said of all. */
  readonly most?: number;
  /** Draws its page, of the thing and the positions of it or on it, which may be some of them only. */
  readonly children: (subject: S, stands: DiagramView, isWhole: boolean) => ComponentChildren;
}

/**
 * The page of one thing by its slug, with the panel of evidence: what is shown while it is on its way, where it fails,
 * and where nothing has the slug. An earlier slug, or one of what was merged into another, leads on.
 */
export function SubjectFrame<S extends { readonly slug: string }>({
  view,
  operation,
  nameOf,
  most = 1,
  children,
}: Props<S>) {
  const { address, go } = useNavigation();
  const slug = address.slug ?? '';
  const filter = subjectFilter(view, slug);
  const answered = useOperation(operation, { slug });
  const positions = usePages<ViewAnswer>(
    (after) => positionsCall({ filter, after: after ?? address.after }),
    (answer) => answer.positions.pageInfo,
    most,
  );
  const subject = answered.kind === 'ready' ? answered.answer.subject : null;
  const { pages } = positions;
  const end = pages.at(-1)?.positions.pageInfo;
  const stands = useMemo(
    () => (positions.kind === 'ready' ? readPositions(filter, ...pages) : null),
    [positions.kind, pages],
  );
  const isWhole = address.after === null && cursorBehind(end) === null;
  const isNone = answered.kind === 'ready' && subject === null;
  useTitle(subject === null ? (isNone ? words().subject.none[view] : '') : nameOf(subject));
  useEffect(() => {
    if (subject !== null && subject.slug !== slug) go({ ...address, slug: subject.slug }, 'replace');
  }, [subject, slug]);
  return (
    <main class="profile">
      <WithPanel busy={answered.kind === 'loading' || positions.kind === 'loading'}>
        <Notices />
        {answered.kind === 'failed' && <Failure message={answered.message} retry={answered.retry} />}
        {answered.kind === 'loading' && <Loading />}
        {isNone && <NoSubject view={view} slug={slug} />}
        {subject !== null && (
          <>
            {positions.kind === 'failed' && <Failure message={positions.message} retry={positions.retry} />}
            {stands === null && positions.kind === 'loading' && <Loading />}
            {stands !== null && address.after === null && <CutNotice pages={pages} />}
            {stands !== null && children(subject, stands, isWhole)}
            {stands !== null && end !== undefined && <Pages info={end} />}
            <InOtherViews view={view} slug={subject.slug} />
          </>
        )}
      </WithPanel>
    </main>
  );
}

/** The views of positions, cut by this thing. */
function InOtherViews({ view, slug }: { readonly view: Subject; readonly slug: string }) {
  return (
    <nav class="elsewhere" aria-label={words().subject.views}>
      <h2>{words().subject.views}</h2>
      <ul class="inline">
        {views
          .filter((one) => one !== 'reader' && one !== 'venues')
          .map((one) => (
            <li key={one}>
              <a href={formatAddress({ view: one, filter: subjectFilter(view, slug) })}>
                {words().views[one]}
              </a>
            </li>
          ))}
        {view === 'actor' && (
          <li>
            <a href={formatAddress({ view: 'compare', filter: subjectFilter(view, slug) })}>
              {words().compare.with}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
