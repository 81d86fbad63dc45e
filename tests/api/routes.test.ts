import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

let opened: Opened;
let app: Started;
beforeAll(async () => {
  opened = await openEmpty();
  app = await startApp(opened.store);
});
afterAll(async () => {
  await app.stop();
  await opened.discard();
});

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(app.url + path, init);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe('/health and /ready', () => {
  it('say that the process lives and the store answers', async () => {
    const type = 'application/json; charset=utf-8';
    expect(await get('/health')).toEqual({ status: 200, type, text: '{"status":"alive"}\n' });
    expect(await get('/ready')).toEqual({ status: 200, type, text: '{"status":"ready"}\n' });
    expect(await get('/ready', { method: 'HEAD' })).toEqual({ status: 200, type, text: '' });
  });

  it('say why the store does not answer', async () => {
    const another = await openEmpty();
    await another.discard();
    const without = await startApp(another.store);
    const response = await fetch(`${without.url}/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', reason: expect.stringMatching(/store/) });
    expect((await fetch(`${without.url}/health`)).status).toBe(200);
    expect((await without.ask('{ actors { totalCount } }')).status).toBe(503);
    await without.stop();
  });
});

describe('/metrics', () => {
  it('counts requests, statements and plans', async () => {
    const another = await startApp(opened.store);
    for (const slug of ['a', 'b', 'c'])
      await another.ask('query ($slug: String!) { actor(slug: $slug) { name } }', { slug });
    await another.ask('{ nonsense }');
    await fetch(`${another.url}/no/such/address`);
    const response = await fetch(`${another.url}/metrics`);
    const text = await response.text();
    await another.stop();
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    for (const line of [
      'demarche_request_duration_seconds_count{route="graphql",status="200"} 3',
      'demarche_request_duration_seconds_count{route="graphql",status="400"} 1',
      'demarche_request_duration_seconds_count{route="unknown",status="404"} 1',
      'demarche_store_read_duration_seconds_count{outcome="answered"} 3',
      'demarche_cache_lookups_total{kind="documents",outcome="miss"} 2',
      'demarche_cache_lookups_total{kind="documents",outcome="hit"} 2',
      'demarche_cache_lookups_total{kind="plans",outcome="miss"} 1',
      'demarche_cache_lookups_total{kind="plans",outcome="hit"} 2',
      'demarche_cache_entries 3',
    ])
      expect(text.split('\n')).toContain(line);
  });
});

describe('/graphql in a browser', () => {
  it('is GraphiQL with the published operations as tabs', async () => {
    const { status, type, text } = await get('/graphql?query=<script>alert(1)</script>', {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toContain('alert(1)');
    const [, options = ''] = /querySelector\('#root'\),\s*(\{.*\}),\s*\)/.exec(text) ?? [];
    const { defaultTabs, endpoint } = JSON.parse(options);
    expect(endpoint).toBe('/graphql');
    expect(defaultTabs.map((tab: { query: string }) => tab.query)).toEqual(
      examples().map(({ query }) => query),
    );
    expect(defaultTabs.length).toBeGreaterThan(12);
  });
});

describe('every answer', () => {
  it.each([
    '/',
    '/health',
    '/metrics',
    '/graphql',
    '/graphql?query=%7B__typename%7D',
    '/<script>alert(1)</script>',
    '//',
  ])('is safe to look at: %s', async (path) => {
    const response = await fetch(app.url + path);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.text()).not.toContain('<script>alert');
  });

  it('says so where there is nothing', async () => {
    const type = 'text/plain; charset=utf-8';
    expect(await get('/nothing')).toEqual({ status: 404, type, text: 'There is nothing at this address.\n' });
    expect(await get('/health', { method: 'POST' })).toEqual({
      status: 405,
      type,
      text: 'This address answers GET only.\n',
    });
  });
});
