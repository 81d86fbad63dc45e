import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 47.99rem)';

/**
 * Whether the window is as narrow as a phone, where two columns cannot be read.
 *
 * @param width another width, as a media query
 */
export function useNarrow(width: string = NARROW): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(width).matches);
  useEffect(() => {
    const query = matchMedia(width);
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, [width]);
  return narrow;
}
