import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { formatAddress, type Subject, views } from '../../Address.ts';
import type { Operation } from '../../operations/Operation.ts';
import { positionsCall, readPositions } from '../../operations/positions.ts';
import { type SubjectAnswer, subjectFilter } from '../../operations/subjects.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { Pages } from '../frame/Pages.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useAnswer, useOperation } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { NoSubject } from './NoSubject.tsx';

interface Props<S> {
  readonly view: Subject;
  readonly operation: Operation<SubjectAnswer<S>, { readonly slug: string }>;
  /** What the thing is called. */
  readonly nameOf: (subject: S) => string;
  /** Draws its page, of the thing and the positions of it or on it. */
  readonly children: (subject: S, stands: DiagramView) => ComponentChildren;
}

/**
 * The page of one thing by its slug, with the panel of evidence: what is shown while it is on its way, where it fails,
 * and where nothing has the slug. An earlier slug, or one of what was merged into another, leads on.
 */
export function SubjectFrame<S extends { readonly slug: string }>({
  view,
  operation,
  nameOf,
  children,
}: Props<S>) {
  const { address, go } = useNavigation();
  const slug = address.slug ?? '';
  const filter = subjectFilter(view, slug);
  const answered = useOperation(operation, { slug });
  const positions = useAnswer<ViewAnswer>(positionsCall({ filter, after: address.after }));
  const subject = answered.kind === 'ready' ? answered.answer.subject : null;
  const answer = positions.kind === 'ready' ? positions.answer : null;
  const stands = useMemo(() => answer && readPositions(filter, answer), [answer]);
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
            {stands !== null && children(subject, stands)}
            {answer !== null && <Pages info={answer.positions.pageInfo} />}
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
