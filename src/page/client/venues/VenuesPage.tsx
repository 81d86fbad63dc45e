import { useEffect, useMemo } from 'preact/hooks';
import type { DiagramView } from '../../../diagrams/DiagramView.ts';
import { describePosition } from '../../../diagrams/describePosition.ts';
import { encoding, stances } from '../../../diagrams/encoding.ts';
import type { ViewAnswer } from '../../../diagrams/viewQuery.ts';
import { positionsCall, readPositions } from '../../operations/positions.ts';
import { type VenuePlace, type VenuesAnswer, venues } from '../../operations/venues.ts';
import { venueFilter } from '../../venueFilter.ts';
import { MOST_POINTS } from '../../venueMap.ts';
import { plural } from '../../words/plural.ts';
import { WithPanel } from '../evidence/WithPanel.tsx';
import { CutNotice } from '../frame/CutNotice.tsx';
import { FilterBar } from '../frame/FilterBar.tsx';
import { Failure, Loading, Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { More } from '../subject/More.tsx';
import { usePaged } from '../subject/usePaged.ts';
import { usePages } from '../usePages.ts';
import { useTitle } from '../useTitle.ts';
import { language, words } from '../words.ts';
import { useVenueMap } from './useVenueMap.ts';
import { Venue } from './Venue.tsx';
import { type Mark, VenueMarks } from './VenueMarks.tsx';

/** Pages of positions that are counted at most. */
const MOST = 10;

/** Where to meet: the places that are proposed, on a map and as a list, with who is for each and who is not. */
export function VenuesPage() {
  const { address, announce } = useNavigation();
  useTitle(words().views.venues);
  const list = usePaged<VenuesAnswer, VenuePlace>(
    (after) => ({ query: venues.text, variables: { after } }),
    (answer) => answer.places,
  );
  const places = (list?.nodes ?? []).filter(({ proposals }) => proposals.nodes.length > 0);
  const filter = venueFilter(address.filter, places);
  const isAsked = filter.target.length > 0;
  const loaded = usePages<ViewAnswer>(
    isAsked ? (after) => positionsCall({ filter, after }) : null,
    ({ positions }) => positions.pageInfo,
    MOST,
  );
  // Marks count what is held: they are made of all of it, never of what happens to be there.
  const pages = loaded.kind === 'ready' ? loaded.pages : loaded.kind === 'loading' ? loaded.last : [];
  const view = useMemo(() => (pages.length === 0 ? null : readPositions(filter, ...pages)), [pages]);
  const total = pages[0]?.positions.totalCount;
  const count = total === undefined ? '' : plural(language(), words().page.positions, total);
  useEffect(() => {
    if (list !== null) announce(plural(language(), words().venues.places, places.length));
  }, [list === null, places.length]);
  const located = places.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const onMap = located.slice(0, MOST_POINTS);
  const beside = places.filter((place) => !onMap.includes(place));
  const { map, retry } = useVenueMap(
    onMap.map(({ latitude, longitude }) => ({ latitude: latitude ?? 0, longitude: longitude ?? 0 })),
  );
  return (
    <main>
      <FilterBar count={count} />
      <div class="profile venues">
        <WithPanel busy={list === null || (isAsked && loaded.kind === 'loading')}>
          <header>
            <h1>{words().venues.title}</h1>
            <p class="description">{words().venues.intro}</p>
          </header>
          <Notices />
          {list === null && <Loading />}
          {loaded.kind === 'failed' && <Failure message={loaded.message} retry={loaded.retry} />}
          <CutNotice pages={pages} />
          {retry !== null && <Failure message={words().venues.noMap} retry={retry} />}
          {list !== null && places.length === 0 && list.failed === null && (
            <p class="none">{words().venues.none}</p>
          )}
          <div class="mapped">
            {onMap.length > 0 &&
              retry === null &&
              (map === null ? (
                <div class="map" />
              ) : (
                <div class="outlined">
                  <VenueMarks map={map} marks={onMap.map((place) => markOf(place, view))} />
                  <p class="source">{words().venues.outlines}</p>
                </div>
              ))}
            {onMap.length > 0 && (
              <ol class="places">
                {onMap.map((place) => (
                  <Venue key={place.slug} place={place} view={view} />
                ))}
              </ol>
            )}
          </div>
          {beside.length > 0 && (
            <section>
              <h2>{words().venues.beside}</h2>
              <ul class="places">
                {beside.map((place) => (
                  <Venue key={place.slug} place={place} view={view} />
                ))}
              </ul>
            </section>
          )}
          {list !== null && <More list={list} />}
        </WithPanel>
      </div>
    </main>
  );
}

function markOf({ slug, name, proposals }: VenuePlace, view: DiagramView | null): Mark {
  const slugs = proposals.nodes.map((proposal) => proposal.slug);
  const held = (view?.positions ?? []).filter((one) => !one.former && slugs.includes(one.target));
  const signs = stances.flatMap((stance) => {
    const count = held.filter((position) => position.stance === stance).length;
    return count === 0 ? [] : [`${encoding[stance].mark}${count}`];
  });
  const lines = held.flatMap((position) => {
    const actor = view?.actors.find((one) => one.slug === position.actor);
    const target = view?.targets.find((one) => one.slug === position.target);
    return actor && target ? [describePosition(actor, position, target, words().position)] : [];
  });
  return { slug, name, signs: signs.join(' '), label: [name, ...lines].join('. ') };
}
