import { NO_FILTER, type View, views } from '../Address.ts';
import { PAGE_NAME, VIEW_NAMES } from '../texts.ts';
import { hrefOf, useNavigation } from './navigation.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';

/** The name of the page, its four views, the search, and the colour scheme. */
export function TopBar({ shown }: { readonly shown: View }) {
  const { address } = useNavigation();
  const filter = address.view === 'reader' ? { ...NO_FILTER, document: address.document } : address.filter;
  const hrefFor = (view: View) =>
    hrefOf(
      {
        ...address,
        filter: view === 'reader' ? NO_FILTER : filter,
        claim: null,
        found: null,
        passage: null,
        after: null,
        position: null,
      },
      { view, document: filter.document },
    );
  return (
    <header class="top">
      <a class="name" href="/">
        {PAGE_NAME}
      </a>
      <nav aria-label="Views">
        <ul class="tabs">
          {views.map((view) => (
            <li key={view}>
              <a
                href={view === shown && address.view === view ? hrefOf(address, {}) : hrefFor(view)}
                aria-current={view === shown ? 'page' : undefined}
              >
                {VIEW_NAMES[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchBox />
      <SchemeSwitch />
    </header>
  );
}
