import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Company, companyOf } from '../../companyOf.ts';
import { type CompanyAnswer, companyCall, sidesFilter } from '../../operations/company.ts';
import { type SaidSpanAnswer, saidSpan, saidSpanVariables } from '../../operations/saidSpan.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { DayBrush } from '../timeline/DayBrush.tsx';
import { useOperation } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { CompanyMatrix } from './CompanyMatrix.tsx';
import { CompanyNetwork } from './CompanyNetwork.tsx';
import { PairTable } from './PairTable.tsx';
import { spanOfDays } from './spanOfDays.ts';
import { TooLarge } from './TooLarge.tsx';

/** Pages of pairs that are read at most: all pairs of some 45 actors. */
const MOST = 5;

/** Who stands with whom: agreement and contradiction of each two actors, as a matrix in order and as a network, by days. */
export function CompanyPage() {
  const { address, announce } = useNavigation();
  const { company: text } = words();
  useTitle(text.title);
  const loaded = usePages<CompanyAnswer>(
    (after) => companyCall(address, after),
    ({ agreements }) => agreements.pageInfo,
    MOST,
  );
  const days = useOperation(saidSpan, saidSpanVariables(sidesFilter(address)));
  const said = days.kind === 'ready' ? days.answer : days.kind === 'loading' ? days.last : null;
  // An order of some of the pairs would not be that of all: nothing is drawn before they are there.
  const pages = loaded.kind === 'ready' ? loaded.pages : loaded.kind === 'loading' ? loaded.last : [];
  const { actor } = address.filter;
  const company = useMemo(
    () =>
      pages.length === 0
        ? null
        : companyOf(
            pages.flatMap(({ agreements }) => agreements.nodes),
            actor,
          ),
    [pages, actor.join(' ')],
  );
  const count = company === null ? '' : plural(language(), text.pairs, company.pairs.length);
  useEffect(() => {
    if (loaded.kind === 'ready') announce(count);
  }, [loaded.kind, count]);
  const isWaiting =
    (company === null && loaded.kind !== 'failed') || (said === null && days.kind === 'loading');
  const total = pages[0]?.agreements.totalCount ?? 0;
  const read = pages.reduce((sum, { agreements }) => sum + agreements.nodes.length, 0);
  return (
    <main>
      <FilterBar count={count} hasStances={false} />
      <div class="profile company">
        <div class="view" aria-busy={loaded.kind === 'loading'}>
          <header>
            <h1>{text.title}</h1>
            <p class="description">{text.intro}</p>
          </header>
          <Notices />
          {isWaiting && <Loading />}
          {!isWaiting && said !== null && <CompanyDays said={said} />}
          {loaded.kind === 'failed' &&
            (loaded.code === 'OPERATION_TOO_LARGE' ? (
              <TooLarge />
            ) : (
              <Failure message={loaded.message} retry={loaded.retry} />
            ))}
          {!isWaiting && company !== null && company.pairs.length === 0 && <p class="none">{text.none}</p>}
          {!isWaiting && company !== null && company.pairs.length > 0 && (
            <>
              {read < total && (
                <p class="notice">
                  {fill(text.more, {
                    shown: read.toLocaleString(language()),
                    total: total.toLocaleString(language()),
                  })}
                </p>
              )}
              {company.left > 0 && <p class="notice">{plural(language(), text.left, company.left)}</p>}
              <Drawn company={company} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}

function Drawn({ company }: { readonly company: Company }) {
  // Row and column of what is pointed at, in both drawings.
  const [pointed, setPointed] = useState<readonly number[]>([]);
  return (
    <>
      <div class="companies">
        <CompanyMatrix company={company} pointed={pointed} point={setPointed} />
        <CompanyNetwork company={company} pointed={pointed} point={setPointed} />
      </div>
      <PairTable company={company} />
    </>
  );
}

/** The days by which it is cut, where words were dated. */
function CompanyDays({ said }: { readonly said: SaidSpanAnswer }) {
  const whole = spanOfDays(said.all);
  const outside = said.all.total.positions - said.dated.totalCount;
  const { from, to } = useNavigation().address.filter;
  if (whole === null) return null;
  return (
    <>
      <DayBrush whole={whole} marks={[]} />
      {(from !== null || to !== null) && outside > 0 && (
        <p class="timeline-note">{plural(language(), words().timeline.outside, outside)}</p>
      )}
    </>
  );
}
