import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { Coordinates, VenueMap } from '../venueMap.ts';
import { readCountries } from './readCountries.ts';

const WIDTH = 960;
const HEIGHT = 540;
/** Around the outermost points, so that their names have room. */
const MARGIN = { x: 150, y: 80 };
/** Pixels for each radian at most: one town alone is shown with the countries around it. */
const CLOSEST = 2200;
/** Radians from the middle to the farthest point beyond which the whole Earth is shown. */
const WHOLE = Math.PI / 2.6;

/** A detail of fewer square pixels than this is left out. */
const DETAIL = 8;

type Shape = GeoPermissibleObjects;

interface Country {
  readonly shape: Shape;
  /** The degrees between which it lies. */
  readonly bounds: Bounds;
}
type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A map of points with the outlines of countries around them: equal areas, centred on the points. One point or more. */
export async function drawVenueMap(points: readonly Coordinates[]): Promise<VenueMap> {
  const places = points.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const projection = projectionFor(places).clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
  const path = geoPath(projection).digits(0);
  const countries = await countriesAt(projection.scale());
  const seen = countries.filter(({ bounds }) => mayBeSeen(bounds, projection));
  return {
    width: WIDTH,
    height: HEIGHT,
    countries: seen.flatMap(({ shape }) => withoutRepeats(path(shape) ?? '') || []).join(''),
    points: places.map((place) => {
      const [x, y] = projection(place) ?? [0, 0];
      return [Math.round(x), Math.round(y)] as const;
    }),
  };
}

function projectionFor(places: [number, number][]): GeoProjection {
  const all: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: places };
  const middle = geoCentroid(all);
  const extent: [[number, number], [number, number]] = [
    [MARGIN.x, MARGIN.y],
    [WIDTH - MARGIN.x, HEIGHT - MARGIN.y],
  ];
  const isSpread = places.some((place) => geoDistance(middle, place) > WHOLE);
  if (isSpread || middle.some(Number.isNaN))
    return geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).fitExtent(extent, all);
  if (projection.scale() <= CLOSEST && Number.isFinite(projection.scale())) return projection;
  return projection.scale(CLOSEST).translate([WIDTH / 2, HEIGHT / 2]);
}

/** Whether some of a country may lie within the map: whether any of a few points of its bounds is near it. */
function mayBeSeen([west, south, east, north]: Bounds, projection: GeoProjection): boolean {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const corner = projection.invert?.([0, 0]);
  const middle = projection.invert?.([WIDTH / 2, HEIGHT / 2]);
  if (!corner || !middle || corner.some(Number.isNaN)) return true;
  const reach = geoDistance(middle, corner) * 1.15;
  const width = east < west ? east + 360 - west : east - west;
  // Nearest point of the bounds, as far as a grid over them tells; a large country has a grid as wide as the map.
  const slack = (Math.max(width, north - south) / 4) * (Math.PI / 180);
  return steps.some((x) =>
    steps.some((y) => geoDistance(middle, [west + width * x, south + (north - south) * y]) <= reach + slack),
  );
}

/** Points that fell together when they were rounded are told once. */
function withoutRepeats(path: string): string {
  return path.replace(/(L-?\d+,-?\d+)\1+/g, '$1').replace(/M(-?\d+,-?\d+)(?:L\1)*Z/g, '');
}

const byWeight = new Map<number, Promise<readonly Country[]>>();

/**
 * Countries with as much detail as can be seen at a scale, kept in memory once they were asked for.
 *
 * @param scale pixels for each radian
 */
function countriesAt(scale: number): Promise<readonly Country[]> {
  const pixels = (scale * Math.PI) / 180;
  // Square degrees, in steps of four: neighbouring scales share what is kept.
  const weight = 4 ** Math.floor(Math.log(DETAIL / pixels ** 2) / Math.log(4));
  const known = byWeight.get(weight) ?? countriesWithBounds(weight);
  byWeight.set(weight, known);
  return known;
}

async function countriesWithBounds(weight: number): Promise<readonly Country[]> {
  return (await readCountries(weight)).map(({ shape }) => {
    const [[west, south], [east, north]] = geoBounds(shape);
    return { shape, bounds: [west, south, east, north] };
  });
}
