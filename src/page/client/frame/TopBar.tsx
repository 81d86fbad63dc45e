import { type View, views } from '../../pages.ts';
import { currentKey } from '../key.ts';
import { hrefOf, useNavigation } from '../navigation.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { words } from '../words.ts';
import { LaterSearch } from './LaterSearch.tsx';
import { LaterViewer } from './LaterViewer.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';

/** The name of the page, its views, the search, and the settings. */
export function TopBar() {
  const { address } = useNavigation();
  const hrefFor = (view: View) =>
    hrefOf(
      {
        ...address,
        claim: null,
        found: null,
        passage: null,
        after: null,
        position: null,
      },
      { view, document: view === 'reader' ? address.filter.document : null },
    );
  return (
    <header class="top">
      <a class="skip" href="#content">
        {words().page.skip}
      </a>
      <a class="name" href="/">
        {words().page.name}
      </a>
      <nav aria-label={words().top.views}>
        <ul class="tabs">
          {views.map((view) => (
            <li key={view}>
              <a
                href={view === address.view ? hrefOf(address, {}) : hrefFor(view)}
                aria-current={view === address.view ? 'page' : undefined}
              >
                {words().views[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LaterSearch />
      <ShareButton />
      {currentKey() !== null && <LaterViewer />}
      <SettingsMenu />
    </header>
  );
}
