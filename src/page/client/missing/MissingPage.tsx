import { formatAddress } from '../../Address.ts';
import { views } from '../../pages.ts';
import { fill } from '../../words/fill.ts';
import { Notices } from '../frame/states.tsx';
import { useNavigation } from '../navigation.ts';
import { useTitle } from '../useTitle.ts';
import { words } from '../words.ts';

/** That there is nothing at an address, and what there is. */
export function MissingPage() {
  const { address } = useNavigation();
  const { missing, views: names } = words();
  useTitle(missing.title);
  return (
    <main class="alone">
      <h1>{missing.title}</h1>
      <Notices />
      <p>{fill(missing.text, { path: address.slug ?? '' })}</p>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a href={formatAddress({ view })}>{names[view]}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
