import { useEffect, useMemo, useState } from 'preact/hooks';
import { companyCut } from '../../companyCut.ts';
import { type Company, type CompanyBracket, companyOf } from '../../companyOf.ts';
import { companyTitle } from '../../companyTitle.ts';
import type { ActorGroup } from '../../groupsOf.ts';
import { noPairs } from '../../noPairs.ts';
import {
  type CompanyAnswer,
  companyCall,
  heldBy,
  heldByVariables,
  sidesFilter,
} from '../../operations/company.ts';
import type { CountedEach } from '../../operations/countEachCall.ts';
import { type NamesAnswer, namesCall } from '../../operations/names.ts';
import { type SaidSpanAnswer, saidSpan, saidSpanVariables } from '../../operations/saidSpan.ts';
import { countedStretches, saidStretchesCall, stretchesOf } from '../../operations/saidStretches.ts';
import { fill } from '../../words/fill.ts';
import { plural } from '../../words/plural.ts';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { EVERY_GROUP, LaterGroups } from '../matrix/LaterGroups.tsx';
import { useNavigation } from '../navigation.ts';
import { DayBrush } from '../timeline/DayBrush.tsx';
import { useAnswer, useOperation } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { AsOfDay } from './AsOfDay.tsx';
import { CompanyMatrix } from './CompanyMatrix.tsx';
import { CompanyNetwork } from './CompanyNetwork.tsx';
import { MatrixKey } from './MatrixKey.tsx';
import { NetworkFiles } from './NetworkFiles.tsx';
import { PairTable } from './PairTable.tsx';
import { spanOfDays } from './spanOfDays.ts';
import { TooLarge } from './TooLarge.tsx';

/** Pages of pairs that are read at most: all pairs of some 45 actors. */
const MOST = 5;

/** Who stands with whom: agreement and contradiction of each two actors, as a matrix in order and as a network, by days. */
export function CompanyPage() {
  const { address, announce } = useNavigation();
  const { company: text } = words();
  const named = useAnswer<NamesAnswer>(namesCall(address.filter));
  const title = companyTitle(address, named.kind === 'ready' ? named.answer : null, words());
  useTitle(title);
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
  const cut = company === null ? [] : companyCut(company, { read, total }, words(), language());
  return (
    <main>
      <FilterBar count={count} hasStances={false} />
      <div class="profile company">
        <div class="view" aria-busy={loaded.kind === 'loading'}>
          <header>
            <h1>{title}</h1>
            <p class="description">{text.intro}</p>
          </header>
          <Notices />
          {isWaiting && <Loading />}
          {!isWaiting && said !== null && <CompanyDays said={said} isCounted={company !== null} />}
          {loaded.kind === 'failed' &&
            (loaded.code === 'OPERATION_TOO_LARGE' ? (
              <TooLarge />
            ) : (
              <Failure message={loaded.message} retry={loaded.retry} />
            ))}
          {actor.length > 1 && <p class="hint">{plural(language(), text.among, actor.length)}</p>}
          {!isWaiting && company !== null && company.pairs.length === 0 && (
            <p class="none">{noPairs(address, words())}</p>
          )}
          {!isWaiting && company !== null && company.pairs.length > 0 && (
            <>
              {cut.length > 0 && <p class="notice">{cut.join(' ')}</p>}
              <Drawn company={company} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}

/** Actors whose columns do not fit beside the network. */
const MANY = 14;

function Drawn({ company }: { readonly company: Company }) {
  const { address, go, announce } = useNavigation();
  const { closed } = address;
  // Row and column of what is pointed at, in both drawings.
  const [pointed, setPointed] = useState<readonly number[]>([]);
  const { actors, brackets } = company;
  const groups = brackets.flatMap(({ group }) => (group === null ? [] : [group]));
  const isClosed = ({ slug }: ActorGroup) => closed.includes(EVERY_GROUP) || closed.includes(slug);
  const close = (some: readonly ActorGroup[]) =>
    go({ ...address, closed: some.map(({ slug }) => slug) }, 'replace');
  const toggle = (group: ActorGroup) => {
    const others = groups.filter((one) => one.slug !== group.slug && isClosed(one));
    close(isClosed(group) ? others : [...others, group]);
    const { groupOpened, groupClosed } = words().company;
    announce(fill(isClosed(group) ? groupOpened : groupClosed, { group: group.name }));
  };
  const within = ({ first, count }: CompanyBracket) => actors.slice(first, first + count);
  const members = brackets.flatMap((bracket) =>
    bracket.group === null ? [] : within(bracket).map(({ slug }) => slug),
  );
  const counted = useOperation(
    heldBy,
    members.length === 0 ? null : heldByVariables(address, members.toSorted()),
  );
  const columns = counted.kind === 'ready' ? counted.answer.stanceCounts.columns : null;
  const held = new Map(columns?.map(({ slug, total }) => [slug, total.positions]));
  const heldIn = (bracket: CompanyBracket) =>
    columns && within(bracket).reduce((sum, { slug }) => sum + (held.get(slug) ?? 0), 0);
  const unknown = closed.filter((slug) => slug !== EVERY_GROUP && groups.every((one) => one.slug !== slug));
  const allClosed = groups.every(isClosed);
  return (
    <>
      {groups.length > 0 && (
        <div class="matrixbar">
          <button type="button" onClick={() => close(allClosed ? [] : groups)}>
            {allClosed ? words().matrix.openAll : words().matrix.closeAll}
          </button>
        </div>
      )}
      {unknown.length > 0 && <LaterGroups closed={unknown} />}
      <MatrixKey hasGroups={groups.length > 0} />
      <div class={actors.length > MANY ? 'companies many' : 'companies'}>
        <CompanyMatrix {...{ company, pointed, isClosed, toggle, heldIn }} point={setPointed} />
        <CompanyNetwork company={company} pointed={pointed} point={setPointed} />
      </div>
      <PairTable company={company} />
      <NetworkFiles />
    </>
  );
}

/** The days by which it is cut, where words were dated, with how many positions there are when. */
function CompanyDays({ said, isCounted }: { readonly said: SaidSpanAnswer; readonly isCounted: boolean }) {
  const { address } = useNavigation();
  const whole = spanOfDays(said.all);
  const outside = said.all.total.positions - said.dated.totalCount;
  const { from, to } = address.filter;
  const stretches = whole === null ? [] : stretchesOf(whole);
  const counted = useAnswer<CountedEach>(
    isCounted && stretches.length > 0 ? saidStretchesCall(sidesFilter(address), stretches) : null,
  );
  if (said.all.firstDay === null && said.all.total.positions > 0) return <AsOfDay />;
  if (whole === null) return null;
  return (
    <>
      <DayBrush
        whole={whole}
        stretches={counted.kind === 'ready' ? countedStretches(stretches, counted.answer) : []}
      />
      <p class="timeline-note">
        {words().company.bars}{' '}
        {(from !== null || to !== null) &&
          outside > 0 &&
          plural(language(), words().timeline.outside, outside)}
      </p>
    </>
  );
}
