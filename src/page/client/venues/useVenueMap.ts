import { useEffect, useState } from 'preact/hooks';
import { type Coordinates, hrefOfMap, type VenueMap } from '../../venueMap.ts';

/** The map of points; null until it is there, and where it does not come: then the list says it all. */
export function useVenueMap(points: readonly Coordinates[]): VenueMap | null {
  const href = points.length === 0 ? null : hrefOfMap(points);
  const [drawn, setDrawn] = useState<{ readonly href: string; readonly map: VenueMap } | null>(null);
  useEffect(() => {
    if (href === null) return undefined;
    const hangUp = new AbortController();
    fetch(href, { signal: hangUp.signal })
      .then(async (response) => {
        // The route answers with this type, or with a status that says why not.
        if (response.ok) setDrawn({ href, map: (await response.json()) as VenueMap });
      })
      .catch(() => undefined);
    return () => hangUp.abort();
  }, [href]);
  return drawn !== null && drawn.href === href ? drawn.map : null;
}
