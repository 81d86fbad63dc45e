/** A point on Earth, in degrees (WGS 84). */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A map of points, as it is sent: outlines around them and where the points are in these, in units of `width` by `height`. */
export interface VenueMap {
  readonly width: number;
  readonly height: number;
  /** The outlines of countries, as the path of an SVG. */
  readonly countries: string;
  /** The points in the order in which they were given. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Points on one map at most. */
export const MOST_POINTS = 200;

/** The address that draws a map of points: `/outlines.json?at=46.2044,6.1432`. */
export function hrefOfMap(points: readonly Coordinates[]): string {
  const query = points.map(({ latitude, longitude }) => `at=${latitude},${longitude}`);
  return `/outlines.json?${query.join('&')}`;
}
