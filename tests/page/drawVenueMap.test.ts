import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawVenueMap } from '../../src/page/serve/drawVenueMap.ts';
import { hrefOfMap } from '../../src/page/venueMap.ts';
import { type Opened, openSeeded } from '../api/seeded.ts';
import { type Started, startApp } from '../api/startApp.ts';

const GENEVA = { latitude: 46.2044, longitude: 6.1432 };
const BUDAPEST = { latitude: 47.4979, longitude: 19.0402 };
const MOSCOW = { latitude: 55.7558, longitude: 37.6173 };

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openSeeded();
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

test('towns lie as on Earth, and the countries around them are a few KB', async () => {
  const { width, height, points, countries } = await drawVenueMap([GENEVA, BUDAPEST, MOSCOW]);
  const [geneva = [0, 0], budapest = [0, 0], moscow = [0, 0]] = points;
  expect(geneva[0]).toBeLessThan(budapest[0]);
  expect(budapest[0]).toBeLessThan(moscow[0]);
  expect(moscow[1]).toBeLessThan(geneva[1]);
  for (const [x, y] of points) {
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(width - 100);
    expect(y).toBeGreaterThan(50);
    expect(y).toBeLessThan(height - 50);
  }
  expect(countries).toMatch(/^M[-\d,LMZ]+$/);
  expect(countries.length).toBeLessThan(40_000);
});

test('one town stands in the middle, with its neighbours; far ones on the whole Earth', async () => {
  const one = await drawVenueMap([GENEVA]);
  expect(one.points).toEqual([[480, 270]]);
  expect(one.countries.length).toBeGreaterThan(1000);
  const far = await drawVenueMap([
    GENEVA,
    { latitude: -33.87, longitude: 151.21 },
    { latitude: 40.7, longitude: -74 },
  ]);
  const [geneva = [0, 0], sydney = [0, 0], newYork = [0, 0]] = far.points;
  expect(newYork[0]).toBeLessThan(geneva[0]);
  expect(geneva[0]).toBeLessThan(sydney[0]);
  expect(sydney[1]).toBeGreaterThan(geneva[1]);
});

test('the map is served compressed, and says what is wrong with an address', async () => {
  const found = await fetch(app.url + hrefOfMap([GENEVA, MOSCOW]), {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect([found.status, found.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  expect(await found.json()).toMatchObject({ width: 960, height: 540 });
  const wrong = await fetch(`${app.url}/outlines.json?at=91,6`);
  expect([wrong.status, await wrong.text()]).toEqual([
    400,
    '"at" is no latitude and longitude in degrees: "91,6". Write at=46.2044,6.1432.\n',
  ]);
  const none = await fetch(`${app.url}/outlines.json`);
  expect([none.status, await none.text()]).toEqual([
    400,
    'A map has from 1 to 200 points, and not 0: at=46.2044,6.1432.\n',
  ]);
});
