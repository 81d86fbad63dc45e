import { expect, test } from 'vitest';
import { coordinatesAreOnEarth } from '../../src/rules/coordinatesAreOnEarth.ts';
import { declare, saysOf } from './writing.ts';

const says = saysOf(coordinatesAreOnEarth, 'coordinatesAreOnEarth');

test('degrees that there are not on Earth are no coordinates', () => {
  expect(
    says([declare('Place', 'geneva', { name: 'Geneva', latitude: 462.044, longitude: -180.5 })]),
  ).toEqual([
    'places.geneva.background.latitude: 462.044 is no latitude: write degrees from -90 to 90.',
    'places.geneva.background.longitude: -180.5 is no longitude: write degrees from -180 to 180.',
  ]);
});

test('one of the two says no place', () => {
  expect(says([declare('Place', 'geneva', { name: 'Geneva', longitude: 6.1432 })])).toEqual([
    'places.geneva.background: There is a longitude and no latitude: write both, or leave both out.',
  ]);
});

test('both within their ranges, the poles and the date line too, or neither, are well', () => {
  expect(
    says([
      declare('Place', 'geneva', { name: 'Geneva', latitude: 46.2044, longitude: 6.1432 }),
      declare('Place', 'pole', { name: 'South Pole', latitude: -90, longitude: 180 }),
      declare('Place', 'null-island', { name: 'Null Island', latitude: 0, longitude: 0 }),
      declare('Place', 'port-lisse', { name: 'Port Lisse' }),
    ]),
  ).toEqual([]);
});
