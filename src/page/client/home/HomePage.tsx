import { useEffect, useState } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { homeShows } from '../../homeShows.ts';
import {
  COLUMNS,
  type CutAnswer,
  cutCall,
  type OverviewAnswer,
  overviewCall,
  ROWS,
} from '../../operations/overview.ts';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Pages } from '../frame/Pages.tsx';
import { ShownPositions, type ShownPositionsProps } from '../frame/ShownPositions.tsx';
import { Failure, type FailureProps, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { Overview } from '../overview/Overview.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { Strips } from './Strips.tsx';

/** What the graph is about, and who stands where on it: question by question, or where that is too much, counted. */
export function HomePage() {
  const { address, go } = useNavigation();
  const [count, setCount] = useState('');
  const [wanted, setWanted] = useState({ rows: ROWS, columns: COLUMNS });
  const counted = useAnswer<OverviewAnswer>(overviewCall(address, wanted));
  const answer = counted.kind === 'ready' ? counted.answer : counted.kind === 'loading' ? counted.last : null;
  const total = answer?.stanceCounts.total.positions ?? 0;
  const readable = answer !== null && homeShows(address.filter, total) === 'strips';
  // What only the table of counts can say becomes a filter that every view knows, once it is small enough.
  const isOfTable = address.group !== null || address.alone !== null;
  const named = useAnswer<CutAnswer>(
    counted.kind === 'ready' && readable && isOfTable && total > 0 ? cutCall(address) : null,
  );
  useEffect(() => {
    if (named.kind !== 'ready') return;
    const { columns, rows } = named.answer.stanceCounts;
    const slugs = (all: readonly { readonly slug: string | null }[]) => all.flatMap(({ slug }) => slug ?? []);
    const { filter, group, alone } = address;
    go(
      {
        ...address,
        group: null,
        alone: null,
        filter: {
          ...filter,
          ...(group !== null && { actor: slugs(columns) }),
          ...(alone !== null && { target: slugs(rows) }),
        },
      },
      'replace',
    );
  }, [named.kind, formatAddress(address)]);

  const failed = counted.kind === 'failed' ? counted : named.kind === 'failed' ? named : null;
  const isKnown = answer !== null && !(readable && isOfTable && total > 0);
  // The filter stays the same one while what it cuts becomes something else: whoever types in it goes on.
  return (
    <main>
      <FilterBar count={answer === null ? '' : count} />
      {!isKnown && <Before failed={failed} />}
      {isKnown && readable && <InStrips onCount={setCount} />}
      {isKnown && !readable && (
        <Overview
          answer={answer}
          busy={counted.kind === 'loading'}
          wanted={wanted}
          onWanted={setWanted}
          onCount={setCount}
        />
      )}
    </main>
  );
}

/** Who stands where, question by question, a page at a time. */
function InStrips({ onCount }: Pick<ShownPositionsProps, 'onCount'>) {
  return (
    <>
      <h1 class="unseen">{words().views.home}</h1>
      <ShownPositions title={words().views.home} onCount={onCount}>
        {({ view, pageInfo }) => (
          <div class="home">
            <Strips view={view} />
            <Pages info={pageInfo} />
          </div>
        )}
      </ShownPositions>
    </>
  );
}

/** While it is not known what there is to show, or where that did not come. */
function Before({ failed }: { readonly failed: FailureProps | null }) {
  useTitle(words().views.home);
  return (
    <>
      <h1 class="unseen">{words().views.home}</h1>
      <div class="counts">
        <Notices />
        {failed === null ? <Loading /> : <Failure message={failed.message} retry={failed.retry} />}
      </div>
    </>
  );
}
