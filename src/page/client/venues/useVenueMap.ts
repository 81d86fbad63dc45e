import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Coordinates, hrefOfMap, type VenueMap } from '../../venueMap.ts';

/** The map of points: null while it is on its way, and where it did not come. */
export interface VenueMapState {
  readonly map: VenueMap | null;
  /** Asks again, where it did not come; else null. */
  readonly retry: (() => void) | null;
}

/** Asks for the map of points; of none there is none. */
export function useVenueMap(points: readonly Coordinates[]): VenueMapState {
  const href = points.length === 0 ? null : hrefOfMap(points);
  const [attempt, setAttempt] = useState(0);
  // Null where the map did not come.
  const [drawn, setDrawn] = useState<{ readonly href: string; readonly map: VenueMap | null } | null>(null);
  useEffect(() => {
    if (href === null) return undefined;
    const hangUp = new AbortController();
    setDrawn(null);
    mapAt(href, hangUp.signal).then(
      (map) => setDrawn({ href, map }),
      () => {
        if (!hangUp.signal.aborted) setDrawn({ href, map: null });
      },
    );
    return () => hangUp.abort();
  }, [href, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (drawn === null || drawn.href !== href) return { map: null, retry: null };
  return { map: drawn.map, retry: drawn.map === null ? retry : null };
}

async function mapAt(href: string, signal: AbortSignal): Promise<VenueMap> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`The map was answered with status ${response.status}.`);
  // The route answers with this type, or with a status that says why not.
  return (await response.json()) as VenueMap;
}
