import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { readCountries } from '../../src/page/serve/readCountries.ts';

/** The codes of the countries that a place lies in, as they are drawn. */
async function countriesAt(longitude: number, latitude: number, weight: number) {
  const countries = await readCountries(weight);
  return countries.filter(({ shape }) => geoContains(shape, [longitude, latitude])).map(({ code }) => code);
}

test('Crimea is drawn as a part of Ukraine, without a border across the isthmus, in every detail', async () => {
  for (const weight of [0, 1 / 256, 1 / 16]) {
    expect(await countriesAt(34.1, 44.95, weight)).toEqual(['804']); // Simferopol
    expect(await countriesAt(34.16, 45.5, weight)).toEqual(['804']); // in the north of the peninsula
    expect(await countriesAt(30.52, 50.45, weight)).toEqual(['804']); // Kyiv
    expect(await countriesAt(38.97, 45.04, weight)).toEqual(['643']); // Krasnodar
  }
  const ukraine = (await readCountries(0)).find(({ code }) => code === '804');
  // The mainland with Crimea, and an island: one outline runs around both.
  expect(ukraine?.shape).toMatchObject({ geometry: { type: 'MultiPolygon', coordinates: { length: 2 } } });
});
