import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { makeOwnKey } from '../../src/rights/OwnKey.ts';
import { revokeKey } from '../../src/rights/revokeKey.ts';
import { makeSecret } from '../../src/rights/secrets.ts';
import { type Opened, openSeeded } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

let opened: Opened;
let reader: string;
let reviewer: string;
let claim: string;
beforeAll(async () => {
  opened = await openSeeded();
  reader = await makeKey(opened.store, { name: 'Rob', role: 'READ' });
  reviewer = await makeKey(opened.store, { name: 'Rita', role: 'REVIEW' });
  app = await startApp(opened.store);
  const { body } = await app.ask('{ claims(first: 1) { nodes { id } } }');
  claim = Object(body.data).claims.nodes[0].id;
  await app.stop();
});
afterAll(() => opened.discard());

let app: Started;
afterEach(() => app.stop());

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const TYPENAME = JSON.stringify({ query: '{ __typename }' });
const decide = () =>
  JSON.stringify({ query: `mutation { decide(claims: ["${claim}"], status: RETRACTED) { change { by } } }` });

interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

async function asked(path: string, headers: Record<string, string> = {}): Promise<Told> {
  const response = await fetch(app.url + path, { headers, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function posted(body: string, headers: Record<string, string> = {}) {
  const response = await app.post(body, headers);
  const { data, errors } = await response.json();
  const code = errors?.[0]?.extensions?.code;
  return { status: response.status, data, code, message: errors?.[0]?.message, headers: response.headers };
}

/** Every way in: GraphQL by JSON and by yoga, a diagram, the page, a place. */
const WAYS = [
  '/graphql?query=%7B__typename%7D',
  '/diagram.json',
  '/',
  '/graph',
  '/reader/putin-zelensky-talks',
  '/claim/x',
  '/metrics',
];

describe('a key', () => {
  test.each(WAYS)('that is none, malformed or revoked is 401 at %s', async (path) => {
    app = await startApp(opened.store, { RATE_WRONG_KEYS: '1000' });
    const revoked = await makeKey(opened.store, { name: 'Gone', role: 'ADMIN' });
    await revokeKey(opened.store, 'Gone');
    for (const key of [makeSecret(), revoked, 'x', '']) {
      const { status, text, headers } = await asked(path, bearer(key));
      expect([status, headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="demarche", error="invalid_token"',
      ]);
      expect(text).toMatch(/This key is not known here, or was revoked|has no key in it/);
      if (key.length > 10) expect(text).not.toContain(key);
    }
    expect((await asked(path, bearer(reader))).status).toBe(path === '/claim/x' ? 404 : 200);
  });

  test('that is none is an error of GraphQL with its code', async () => {
    app = await startApp(opened.store);
    expect(await posted(TYPENAME, bearer(makeSecret()))).toMatchObject({
      status: 401,
      data: undefined,
      code: 'UNAUTHENTICATED',
      message:
        'This key is not known here, or was revoked. Ask for another one, or leave the header Authorization out.',
    });
  });

  test('is looked at where nothing else is: /health and /ready answer whatever is sent', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    for (const path of ['/health', '/ready'])
      expect((await asked(path, { ...bearer('x'), origin: 'https://a.example' })).status).toBe(200);
  });

  test('is no use in an address, and stands in no log', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    for (const path of WAYS) {
      const join = path.includes('?') ? '&' : '?';
      for (const name of ['key', 'access_token', 'authorization']) {
        const { text, headers } = await asked(`${path}${join}${name}=${reviewer}`);
        expect(text).not.toContain('putin');
        expect(`${text}${JSON.stringify([...headers])}`).not.toContain(reviewer);
      }
    }
    await posted(TYPENAME, bearer(reviewer));
    await posted(TYPENAME, bearer(`${reviewer}x`));
    expect(app.log.length).toBeGreaterThan(WAYS.length);
    expect(JSON.stringify(app.log)).not.toContain(reviewer.slice(0, 20));
  });

  test('of a proxy that knows its users is none of ours', async () => {
    app = await startApp(opened.store);
    expect((await posted(TYPENAME, { authorization: 'Basic dXNlcjpwYXNz' })).status).toBe(200);
  });

  test('that is as long as headers may be is refused', async () => {
    app = await startApp(opened.store);
    expect((await posted(TYPENAME, bearer('x'.repeat(15_000)))).status).toBe(401);
    expect((await asked('/health', bearer('x'.repeat(20_000)))).status).toBe(431);
  });

  test('that is none is told so before the body is read', async () => {
    app = await startApp(opened.store);
    const body = JSON.stringify({ query: `# ${'x'.repeat(5_000_000)}\n{ __typename }` });
    expect((await posted(body, bearer(makeSecret()))).status).toBe(401);
    expect((await posted(body, bearer(reader))).status).toBe(413);
  });

  test('is looked at again while it is in use', async () => {
    app = await startApp(opened.store);
    const key = await makeKey(opened.store, { name: 'Soon', role: 'READ' });
    expect((await posted(TYPENAME, bearer(key))).status).toBe(200);
    await revokeKey(opened.store, 'Soon');
    await expect
      .poll(async () => (await posted(TYPENAME, bearer(key))).status, { timeout: 60_000 })
      .toBe(401);
  });

  test('of the service itself is good for as long as it runs', async () => {
    const ownKey = makeOwnKey();
    app = await startApp(opened.store, {}, { ownKey });
    const body = JSON.stringify({
      query: 'mutation { decide(claims: [], status: RETRACTED) { change { by } } }',
    });
    expect(await posted(body, bearer(ownKey.secret))).toMatchObject({
      status: 200,
      data: { decide: { change: { by: ownKey.name } } },
    });
    await app.stop();
    app = await startApp(opened.store, {}, { ownKey: makeOwnKey() });
    expect((await posted(body, bearer(ownKey.secret))).status).toBe(401);
  });
});

describe('a right that is missing', () => {
  test('is 403, and named', async () => {
    app = await startApp(opened.store);
    expect(await posted(decide(), bearer(reader))).toMatchObject({
      status: 403,
      data: null,
      code: 'FORBIDDEN',
      message: 'The key "Rob" has the role READ; this needs SUGGEST.',
    });
    const none = await posted(decide());
    expect(none).toMatchObject({ status: 401, data: null, code: 'UNAUTHENTICATED' });
    expect(none.headers.get('www-authenticate')).toBe('Bearer realm="demarche"');
    expect(await posted(decide(), bearer(reviewer))).toMatchObject({
      status: 200,
      data: { decide: { change: { by: 'Rita' } } },
    });
    const { text } = await asked('/metrics');
    expect(text).toContain('demarche_refusals_total{code="FORBIDDEN"} 1\n');
    expect(text).toContain('demarche_refusals_total{code="UNAUTHENTICATED"} 1\n');
  });

  test('is missing by GET too', async () => {
    app = await startApp(opened.store);
    const query = encodeURIComponent(JSON.parse(decide()).query);
    expect((await asked(`/graphql?query=${query}`, bearer(reviewer))).status).toBe(405);
  });
});

describe('where reading needs a key', () => {
  test('nothing of the graph is shown without one', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    for (const path of WAYS) {
      const { status, text, headers } = await asked(path);
      const isForm = !/graphql|diagram|metrics/.test(path);
      expect([path, status, headers.get('www-authenticate')]).toEqual([
        path,
        isForm ? 200 : 401,
        isForm ? null : 'Bearer realm="demarche"',
      ]);
      expect(text).toContain('Reading needs a key here');
      // The document's slug stands in the address that was asked for.
      expect(
        text.replaceAll('/reader/putin-zelensky-talks', '').replaceAll('putin-zelensky-talks', ''),
      ).not.toMatch(/Kyiv|Putin|Zelensky|sceptical · /);
    }
    expect(await posted(TYPENAME)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('its script and styles, and GraphiQL, are sent to all', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    const { text } = await asked('/');
    const assets = Array.from(text.matchAll(/"(\/assets\/[^"]+)"/g), ([, path = '']) => path);
    expect(assets.length).toBe(2);
    for (const path of assets) expect((await asked(path)).status).toBe(200);
    expect((await asked('/graphql', { accept: 'text/html' })).status).toBe(200);
  });

  test('any key reads', async () => {
    app = await startApp(opened.store, { READ_KEY: 'required' });
    for (const path of WAYS) {
      const { status, text } = await asked(path, bearer(reader));
      expect([path, status]).toEqual([path, path === '/claim/x' ? 404 : 200]);
      // The page brings all that it may have to say.
      const shown = text.replace(/<script type="application\/json" id="words">.*<\/script>/, '');
      expect(shown).not.toContain('Reading needs a key');
    }
    for (const path of ['/digest', '/company', '/export/csv', '/diagram.json']) {
      const { headers } = await asked(path, bearer(reader));
      expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-cache']);
      expect(headers.get('vary')).toMatch(/\bAuthorization$/);
    }
    expect((await posted(TYPENAME, bearer(reader))).status).toBe(200);
    expect((await asked('/', bearer(reader))).text).toContain('Ukrainian government · sceptical');
  });
});

/** `fetch` sets its own Host. */
function askedAs(host: string | null, headers: Record<string, string> = {}): Promise<number> {
  const { port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = { ...(host !== null && { host }), ...headers };
    const asking = request(
      { port, path: '/graphql?query=%7B__typename%7D', setHost: false, headers: sent },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asking.once('error', reject).end();
  });
}

describe('pages of other sites', () => {
  test('cannot ask by a name of their own that leads here', async () => {
    app = await startApp(opened.store);
    for (const host of [
      'evil.example',
      'evil.example:4000',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'a b',
    ])
      expect([host, await askedAs(host)]).toEqual([host, 421]);
    for (const host of [
      'localhost:1',
      '127.0.0.1',
      '[::1]:4000',
      'app.localhost',
      'demarche.example',
      'DEMARCHE.example:8',
    ])
      expect([host, await askedAs(host)]).toEqual([host, 200]);
    expect(await askedAs('evil.example', bearer(reader))).toBe(200);
    expect((await asked('/metrics')).text).toContain('demarche_refusals_total{code="WRONG_HOST"} 5\n');
  });

  test('cannot ask from their own origin', async () => {
    app = await startApp(opened.store, { CORS_ORIGINS: 'https://known.example' });
    const from = (origin: string, more = {}) => askedAs('localhost:4000', { origin, ...more });
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:5000',
      'https://demarche.example.evil',
    ])
      expect([origin, await from(origin)]).toEqual([origin, 403]);
    for (const origin of [
      'http://localhost:4000',
      'https://localhost:4000',
      'https://demarche.example',
      'https://known.example',
    ])
      expect([origin, await from(origin)]).toEqual([origin, 200]);
    // A proxy may have changed the Host.
    expect(await from('https://other.example', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await from('https://evil.example', bearer(reader))).toBe(200);
  });

  test('are not looked at where the service listens to others as well', async () => {
    app = await startApp(opened.store, { HOST: '0.0.0.0' });
    expect([await askedAs('demarche', { origin: 'https://a.example' }), await askedAs('10.0.0.5')]).toEqual([
      200, 200,
    ]);
  });
});

describe('limits', () => {
  test('of wrong keys hold for an address, also where many are sent at once, and not for keys in use', async () => {
    app = await startApp(opened.store, { RATE_WRONG_KEYS: '1' });
    expect((await posted(TYPENAME, bearer(reader))).status).toBe(200);
    const many = await Promise.all(Array.from({ length: 40 }, () => posted(TYPENAME, bearer(makeSecret()))));
    const statuses = many.map(({ status }) => status);
    expect([statuses.filter((s) => s === 401).length, statuses.filter((s) => s === 429).length]).toEqual([
      1, 39,
    ]);
    const late = many.find(({ status }) => status === 429);
    expect(late).toMatchObject({
      code: 'RATE_LIMITED',
      message: expect.stringMatching(
        /^One address may send 1 wrong keys in a minute\. Try again in \d+ s\.$/,
      ),
    });
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await posted(TYPENAME, bearer('malformed'))).status).toBe(429);
    expect((await posted(TYPENAME, bearer(reader))).status).toBe(200);
    expect((await posted(TYPENAME)).status).toBe(200);
  });

  test('of wrong keys are not reached by good ones, however many come at once', async () => {
    app = await startApp(opened.store, { RATE_WRONG_KEYS: '1' });
    const many = await Promise.all(Array.from({ length: 20 }, () => posted(TYPENAME, bearer(reader))));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await posted(TYPENAME, bearer(reviewer))).status).toBe(200);
  });

  test('of changes hold for a key and count each change of a call', async () => {
    app = await startApp(opened.store, { RATE_CHANGES: '2' });
    const other = await makeKey(opened.store, { name: 'Other', role: 'REVIEW' });
    const two = JSON.stringify({
      query: `mutation {
        a: decide(claims: [], status: RETRACTED) { change { seq } }
        b: decide(claims: [], status: RETRACTED) { change { seq } }
      }`,
    });
    expect((await posted(two, bearer(reviewer))).status).toBe(200);
    const one = two.replace(/a: [^}]+} }/, '');
    const refused = await posted(one, bearer(reviewer));
    expect(refused).toMatchObject({
      status: 429,
      code: 'RATE_LIMITED',
      data: undefined,
      message: expect.stringMatching(/^One key may make 2 changes in a minute\. Try again in \d+ s\.$/),
    });
    expect((await posted(TYPENAME, bearer(reviewer))).status).toBe(200);
    expect((await posted(two, bearer(other))).status).toBe(200);
  });

  test('of reads hold only where they are set, for a key and for an address', async () => {
    app = await startApp(opened.store, { RATE_READS: '1', PROXIES: '1' });
    const from = (address: string, more = {}) =>
      asked('/diagram.json', { 'x-forwarded-for': address, ...more });
    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2'])
      statuses.push((await from(address)).status);
    expect(statuses).toEqual([200, 429, 200]);
    expect((await from('192.0.2.1', bearer(reader))).status).toBe(200);
    expect((await from('192.0.2.1')).headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await asked('/health', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  });
});
