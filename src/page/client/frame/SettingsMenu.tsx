import { useEffect, useRef } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { digestPath } from '../../digestPath.ts';
import { useNavigation } from '../navigation.ts';
import { language, words } from '../words.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';

/** The language, the colour scheme, and what explains the page: out of the way until it is wanted. */
export function SettingsMenu() {
  const { address, showKeys } = useNavigation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  useEffect(close, [address]);
  return (
    <details
      class="settings"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) close();
      }}
    >
      <summary aria-label={words().top.settings} title={words().top.settings}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M2 5h9m4 0h3M2 10h3m4 0h9M2 15h8m4 0h4" />
          <circle cx="13" cy="5" r="2" />
          <circle cx="7" cy="10" r="2" />
          <circle cx="12" cy="15" r="2" />
        </svg>
      </summary>
      <div class="choices">
        <LanguageSwitch />
        <SchemeSwitch />
        <a href={digestPath(address, language())}>{words().top.digest}</a>
        <a href={formatAddress({ view: 'about' })}>{words().top.about}</a>
        <button
          type="button"
          onClick={() => {
            close();
            showKeys();
          }}
        >
          {words().top.keys} <kbd>?</kbd>
        </button>
        <a href="/graphql">GraphiQL</a>
      </div>
    </details>
  );
}
