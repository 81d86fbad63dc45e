import { DemarcheError } from '../../errors.ts';
import { type Coordinates, MOST_POINTS } from '../venueMap.ts';

/** The points that an address asks a map of: `?at=46.2044,6.1432`. Throws BAD_ARGUMENT for none, too many, or what is no point. */
export function readPoints(query: URLSearchParams): readonly Coordinates[] {
  const points = query.getAll('at').map(coordinatesIn);
  if (points.length > 0 && points.length <= MOST_POINTS) return points;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `A map has from 1 to ${MOST_POINTS} points, and not ${points.length}: at=46.2044,6.1432.`,
    { details: { argument: 'at', given: String(points.length) } },
  );
}

function coordinatesIn(text: string): Coordinates {
  const parts = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text);
  const [latitude, longitude] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    return { latitude, longitude };
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"at" is no latitude and longitude in degrees: ${JSON.stringify(text.slice(0, 60))}. Write at=46.2044,6.1432.`,
    { details: { argument: 'at', given: text } },
  );
}
