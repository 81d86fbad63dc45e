import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../isTyping.ts';
import { singleKeysAreOn } from '../keys/singleKeys.ts';

/** The key `m` leads to who and what claims speak of. */
export function useRecordsKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'm' || isTyping(event) || !singleKeysAreOn()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
