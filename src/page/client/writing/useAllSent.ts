import { useEffect, useRef } from 'preact/hooks';
import { pageOutbox } from './pageOutbox.ts';

/** Tells when nothing waits for the service any longer; what was refused waits for a person. */
export function useAllSent(onSent: () => void): void {
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(
    () =>
      pageOutbox.listen(() => {
        if (pageOutbox.state().waiting.every(({ stopped }) => stopped !== null)) latest.current();
      }),
    [],
  );
}
