import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useNavigation } from '../navigation.ts';
import { useLaterComponent } from '../useLaterComponent.ts';
import { words } from '../words.ts';

/** The language, the colour scheme, the key, and what explains the page: out of the way until it is wanted. */
export function SettingsMenu() {
  const { address } = useNavigation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current !== null) menu.current.open = false;
  };
  useEffect(close, [address]);
  const Choices = useLaterComponent(async () => (await import('./laterParts.ts')).laterParts.SettingsChoices);
  const [KeyDialog, setKeyDialog] = useState<ComponentType<{ readonly close: () => void }> | null>(null);
  // What does not arrive can be asked for again by the same button.
  const showKey = () =>
    import('../workParts.ts').then(
      (loaded) => setKeyDialog(() => loaded.workParts.KeyDialog),
      () => undefined,
    );
  return (
    <>
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
        <div class="choices">{Choices && <Choices close={close} showKey={showKey} />}</div>
      </details>
      {KeyDialog && <KeyDialog close={() => setKeyDialog(null)} />}
    </>
  );
}
