import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { limits } from '../../diagrams/limits.ts';
import type { ViewAnswer } from '../../diagrams/viewQuery.ts';
import { type Address, formatAddress, type View } from '../Address.ts';
import { positionsCall } from '../operations/positions.ts';
import { addressOfClick, currentAddress, type Navigate, NavigationContext } from './navigation.ts';
import { currentPlace, type Place, PlacePage } from './PlacePage.tsx';
import { PositionsPage } from './PositionsPage.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import { TimelinePage } from './TimelinePage.tsx';
import { TopBar } from './TopBar.tsx';
import { useAnswer } from './useAnswer.ts';
import { useNarrow } from './useNarrow.ts';

/** The whole page: what the address says, and nothing else. */
export function App() {
  const [address, setAddress] = useState<Address | null>(currentAddress);
  const [place, setPlace] = useState<Place | null>(currentPlace);
  const status = useRef<HTMLParagraphElement>(null);
  const narrow = useNarrow();
  const view = useRef(address?.view);

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
      if (to === null) return;
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

  useEffect(() => {
    if (view.current === address?.view) return;
    view.current = address?.view;
    scrollTo(0, 0);
  }, [address?.view]);

  const asksPositions = address !== null && address.view !== 'reader' && address.view !== 'timeline';
  const positions = useAnswer<ViewAnswer>(asksPositions ? positionsCall(address) : null);
  const count = positions.kind === 'ready' ? positions.answer.positions.totalCount : 0;
  const shown: View =
    address === null || address.view === 'home'
      ? narrow || count > limits.readable
        ? 'matrix'
        : 'graph'
      : address.view;

  // Written straight into its element: nothing that is seen has to be drawn again for it.
  const announce = useCallback((text: string) => {
    if (status.current !== null) status.current.textContent = text;
  }, []);
  const navigation = useMemo(() => address && { address, go, announce }, [address, go, announce]);
  if (place !== null)
    return (
      <main class="alone">
        <PlacePage place={place} go={go} />
      </main>
    );
  if (navigation === null || address === null)
    return (
      <main class="alone">
        <h1>There is nothing at this address</h1>
        <p>
          <a href="/">Who stands where</a>
        </p>
      </main>
    );
  return (
    <NavigationContext.Provider value={navigation}>
      <TopBar shown={shown} />
      {shown === 'reader' && <ReaderPage />}
      {shown === 'timeline' && <TimelinePage />}
      {(shown === 'graph' || shown === 'matrix') && (
        <PositionsPage shown={shown} narrow={narrow} positions={positions} />
      )}
      <p class="unseen" role="status" ref={status} />
    </NavigationContext.Provider>
  );
}
