import { useLaterComponent } from '../useLaterComponent.ts';
import { words } from '../words.ts';

/** The search; until its script is there, the place where it will stand. */
export function LaterSearch() {
  const Search = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.SearchBox);
  if (Search !== null) return <Search />;
  const { search } = words();
  return (
    <search class="search">
      <label for="words">{search.label}</label>
      <input id="words" type="search" disabled placeholder={search.placeholder} />
    </search>
  );
}
