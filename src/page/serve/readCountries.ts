import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoContains } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Polygon, Topology } from 'topojson-specification';

/** ISO 3166-1, numeric. */
const RUSSIA = '643';
const UKRAINE = '804';
/** Longitude and latitude of a town in the middle of Crimea. */
const SIMFEROPOL: [number, number] = [34.1, 44.95];

/** A country, and its code in ISO 3166-1 (numeric) where it has one. */
export interface CountryShape {
  readonly code: string | null;
  readonly shape: GeoPermissibleObjects;
}

type Countries = Topology<{ countries: GeometryCollection }>;

/**
 * Countries at 1:50 million by Natural Earth (public domain), simplified so that neighbours still meet. Natural Earth draws
 * who controls a land; Crimea is moved from Russia to Ukraine, as resolution 68/262 of the General Assembly of the United
 * Nations has it.
 *
 * @param weight square degrees: details smaller than this are left out
 */
export async function readCountries(weight: number): Promise<readonly CountryShape[]> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  // The package says that it is a topology of countries and of land.
  const topology = withCrimeaInUkraine(JSON.parse(await readFile(file, 'utf8')) as Countries);
  const simple = simplify(presimplify(topology), weight);
  return feature(simple, simple.objects.countries).features.map((shape) => ({
    code: shape.id === undefined ? null : String(shape.id),
    shape,
  }));
}

function withCrimeaInUkraine(topology: Countries): Countries {
  const { countries } = topology.objects;
  const russia = countries.geometries.find(({ id }) => id === RUSSIA);
  const parts = russia?.type === 'MultiPolygon' ? russia.arcs : [];
  const crimea = parts.find((arcs) =>
    geoContains(feature(topology, { type: 'Polygon', arcs } satisfies Polygon), SIMFEROPOL),
  );
  if (crimea === undefined) return topology;
  const geometries = countries.geometries.map((country): GeometryObject => {
    if (country.id === RUSSIA && country.type === 'MultiPolygon')
      return { ...country, arcs: parts.filter((part) => part !== crimea) };
    if (country.id === UKRAINE && country.type === 'MultiPolygon')
      return { ...country, ...mergeArcs(topology, [country, { type: 'Polygon', arcs: crimea }]) };
    return country;
  });
  return { ...topology, objects: { ...topology.objects, countries: { ...countries, geometries } } };
}
