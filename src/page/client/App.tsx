import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Address, formatAddress } from '../Address.ts';
import { currentPlace, type Place, PlacePage } from './frame/PlacePage.tsx';
import { TopBar } from './frame/TopBar.tsx';
import { HelpKey } from './keys/HelpKey.tsx';
import { addressOfClick, currentAddress, type Navigate, NavigationContext } from './navigation.ts';
import { Page } from './Page.tsx';
import { leaveFrame } from './share/leaveFrame.ts';
import { useAround } from './share/useAround.ts';
import { subjectIn } from './subjectIn.ts';

/** The whole page: what the address says, and nothing else. */
export function App() {
  const [address, setAddress] = useState<Address>(currentAddress);
  const [place, setPlace] = useState<Place | null>(currentPlace);
  const status = useRef<HTMLParagraphElement>(null);
  const shown = useRef(subjectIn(address));
  const around = useAround(address.embed);

  const go = useCallback<Navigate>((to, how = 'push') => {
    const path = formatAddress(to);
    if (path !== location.pathname + location.search)
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', path);
    setAddress(currentAddress());
    setPlace(currentPlace());
  }, []);

  useEffect(() => {
    const back = () => {
      setAddress(currentAddress());
      setPlace(currentPlace());
    };
    const click = (event: MouseEvent) => {
      const to = addressOfClick(event);
      if ((currentAddress().embed && leaveFrame(event, to)) || to === null) return;
      event.preventDefault();
      go(to);
    };
    addEventListener('popstate', back);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', back);
      document.removeEventListener('click', click);
    };
  }, [go]);

  // Before the view's own effects, which may lead on to a place within it.
  useLayoutEffect(() => {
    const now = subjectIn(address);
    if (now !== shown.current) scrollTo(0, 0);
    shown.current = now;
  }, [address]);

  // Written straight into its element: nothing that is seen has to be drawn again for it.
  const announce = useCallback((text: string) => {
    if (status.current !== null) status.current.textContent = text;
  }, []);
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = useCallback(() => setKeysShown(true), []);
  const hideKeys = useCallback(() => setKeysShown(false), []);
  const navigation = useMemo(() => ({ address, go, announce, showKeys }), [address, go, announce, showKeys]);
  if (place !== null)
    return (
      <main class="alone">
        <PlacePage place={place} go={go} />
      </main>
    );
  return (
    <NavigationContext.Provider value={navigation}>
      {!address.embed && <TopBar />}
      <div id="content" tabIndex={-1}>
        {around && <around.Head />}
        <Page kind={address.view} />
        {around && <around.Foot />}
      </div>
      <p class="unseen" role="status" ref={status} />
      <HelpKey open={keysShown} onOpen={showKeys} onClose={hideKeys} />
    </NavigationContext.Provider>
  );
}
