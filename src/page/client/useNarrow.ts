import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 47.99rem)';

/** Whether the window is as narrow as a phone: two columns cannot be read there. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return narrow;
}
