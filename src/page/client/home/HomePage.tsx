import { Pages } from '../frame/Pages.tsx';
import { PositionsFrame } from '../frame/PositionsFrame.tsx';
import { TooMany } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import { homeShows } from './homeShows.ts';
import { Strips } from './Strips.tsx';

/** What the graph is about, and who stands where on it, question by question. */
export function HomePage() {
  const { address } = useNavigation();
  return (
    <PositionsFrame title={words().views.home}>
      {({ view, total, pageInfo }) => (
        <div class="home">
          {homeShows(address.filter, total) === 'overview' && (
            <TooMany total={total} issues={view.issues} matrix={null} />
          )}
          <Strips view={view} />
          <Pages info={pageInfo} />
        </div>
      )}
    </PositionsFrame>
  );
}
