import { afterEach, describe, expect, it } from 'vitest';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

let opened: Opened;
let app: Started;
afterEach(async () => {
  await app.stop();
  await opened.discard();
});

async function open(CORS_ORIGINS: string) {
  opened = await openEmpty();
  app = await startApp(opened.store, { CORS_ORIGINS });
}

const HEADERS = [
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'vary',
];

async function asked(path: string, origin: string, method: 'GET' | 'OPTIONS' = 'GET') {
  const preflight = method === 'OPTIONS' ? { 'access-control-request-method': 'POST' } : {};
  const response = await fetch(app.url + path, { method, headers: { origin, ...preflight } });
  expect(response.headers.get('access-control-allow-credentials')).toBe(null);
  return [response.status, ...HEADERS.map((name) => response.headers.get(name))];
}

const QUERY = '/graphql?query=%7B__typename%7D';

describe('pages of other sites', () => {
  it('may not ask unless a setting says so', async () => {
    await open('');
    expect(await asked(QUERY, 'https://a.example')).toEqual([403, null, null, null, null]);
    expect(await asked('/graphql', 'https://a.example', 'OPTIONS')).toEqual([405, null, null, null, null]);
    expect(await asked('/health', 'null')).toEqual([200, null, null, null, null]);
  });

  it('may ask where their origin is named', async () => {
    await open('https://a.example, https://b.example');
    const allowed = ['GET, POST', 'content-type, accept, authorization, if-none-match, last-event-id'];
    expect(await asked(QUERY, 'https://b.example')).toEqual([200, 'https://b.example', null, null, 'Origin']);
    expect(await asked('/graphql', 'https://a.example', 'OPTIONS')).toEqual([
      204,
      'https://a.example',
      ...allowed,
      'Origin',
    ]);
    expect(await asked('/health', 'https://a.example')).toEqual([
      200,
      'https://a.example',
      null,
      null,
      'Origin',
    ]);
    expect(await asked(QUERY, 'https://a.example.evil')).toEqual([403, null, null, null, 'Origin']);
    expect(await asked('/graphql', 'https://c.example', 'OPTIONS')).toEqual([
      405,
      null,
      null,
      null,
      'Origin',
    ]);
  });

  it('may all ask where the setting is *', async () => {
    await open('*');
    expect(await asked(QUERY, 'https://c.example')).toEqual([200, '*', null, null, null]);
  });
});
