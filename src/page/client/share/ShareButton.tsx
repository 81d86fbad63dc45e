import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useNavigation } from '../navigation.ts';
import { words } from '../words.ts';
import type { MenuProps } from './ShareMenu.tsx';

/** Opens the menu that shares a view: a link, a picture, its data, a citation. Loaded when it is first opened. */
export function ShareButton() {
  const { address, announce } = useNavigation();
  const [Menu, setMenu] = useState<ComponentType<MenuProps> | null>(null);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [address]);
  const show = async () => {
    try {
      const { ShareMenu } = await import('./ShareMenu.tsx');
      setMenu(() => ShareMenu);
      setOpen(true);
    } catch {
      announce(words().page.notLoaded);
    }
  };
  return (
    <div class="sharemenu">
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words().share.button}
        title={words().share.button}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show();
        }}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M10 13V2.5M6.5 6 10 2.5 13.500 6M4 9.500v8h12v-8" />
        </svg>
      </button>
      {Menu !== null && (
        <Menu
          open={open}
          close={(isBack) => {
            setOpen(false);
            if (isBack) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
