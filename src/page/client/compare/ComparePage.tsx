import { useMemo } from 'preact/hooks';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { compareStands } from '../../compareStands.ts';
import { compared } from '../../operations/compared.ts';
import { positionsCall, readAllPositions } from '../../operations/positions.ts';
import type { ActorName } from '../../operations/subjects.ts';
import { fill } from '../../words/fill.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { hrefOf, useNavigation } from '../navigation.ts';
import { cursorBehind } from '../pagesOf.ts';
import { useOperation } from '../useAnswer.ts';
import { usePages } from '../usePages.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';
import { ActorChooser } from './ActorChooser.tsx';
import { Comparison } from './Comparison.tsx';

/** Pages of positions that are read at most: as many as can be compared on one page. */
const MOST = 10;

/** Two actors beside each other: where they agree, where they do not, and where there are words of one only. */
export function ComparePage() {
  const { address, go } = useNavigation();
  const { actor } = address.filter;
  const [one = '', two = ''] = actor;
  const names = useOperation(compared, actor.length === 0 ? null : { first: one, second: two });
  const { first, second } = names.kind === 'ready' ? names.answer : { first: null, second: null };
  const title = first && second && actor.length === 2 ? titleOf(first, second) : words().compare.title;
  useTitle(title);
  const choose = (at: number) => (slug: string) =>
    go({
      ...address,
      filter: { ...address.filter, actor: at === 0 ? [slug, ...actor.slice(1, 2)] : [one, slug] },
      position: null,
    });
  return (
    <main>
      <FilterBar count="" choosesActors />
      <div class="profile compare">
        <WithPanel busy={names.kind === 'loading'}>
          <header>
            <p class="kind">{words().compare.title}</p>
            <h1>{title}</h1>
            <div class="choosers">
              <ActorChooser label={words().compare.first} chosen={first} choose={choose(0)} />
              {one !== '' && (
                <ActorChooser label={words().compare.second} chosen={second} choose={choose(1)} />
              )}
            </div>
          </header>
          <Notices />
          {names.kind === 'failed' && <Failure message={names.message} retry={names.retry} />}
          {actor.length < 2 && <p class="description">{words().compare.fewer}</p>}
          {actor.length === 2 && one === two && <p class="description">{words().compare.fewer}</p>}
          {actor.length > 2 && (
            <>
              <p class="description">{fill(words().compare.more, { count: actor.length })}</p>
              <Pairs actors={actor} />
            </>
          )}
          {actor.length === 2 && first && second && <Compared first={first} second={second} />}
        </WithPanel>
      </div>
    </main>
  );
}

function titleOf(first: ActorName, second: ActorName): string {
  return fill(words().compare.both, { first: first.name, second: second.name });
}

function Compared({ first, second }: { readonly first: ActorName; readonly second: ActorName }) {
  const { address } = useNavigation();
  const { filter } = address;
  const loaded = usePages<ViewAnswer>(
    (after) => positionsCall({ filter, after }),
    ({ positions }) => positions.pageInfo,
    MOST,
  );
  const { kind, pages } = loaded;
  const targets = useMemo(
    () =>
      kind === 'ready' ? compareStands(readAllPositions(filter, pages), [first.slug, second.slug]) : null,
    [kind, pages, first.slug, second.slug],
  );
  if (kind === 'failed') return <Failure message={loaded.message} retry={loaded.retry} />;
  if (targets === null) return <Loading />;
  const isCut = cursorBehind(pages.at(-1)?.positions.pageInfo) !== null;
  return (
    <>
      {isCut && <p class="notice">{words().compare.cut}</p>}
      <Comparison actors={[first, second]} targets={targets} />
    </>
  );
}

/** More than two: each two of the first few of them. */
function Pairs({ actors }: { readonly actors: readonly string[] }) {
  const { address } = useNavigation();
  const few = actors.slice(0, 5);
  const pairs = few.flatMap((first, at) => few.slice(at + 1).map((second) => [first, second]));
  return (
    <ul>
      {pairs.map((actor) => (
        <li key={actor.join(' ')}>
          <a href={hrefOf(address, { filter: { ...address.filter, actor }, position: null })}>
            {actor.join(' · ')}
          </a>
        </li>
      ))}
    </ul>
  );
}
