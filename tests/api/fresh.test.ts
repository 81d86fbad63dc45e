import { expect, onTestFinished, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { graphModel } from '../../src/schema/graphModel.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';
import { readingBy } from '../readingBy.ts';
import { claim, dossier, openGraph, recorded, TEXT } from '../recording/graph.ts';
import { temporaryFile } from '../stores/sqlite/openTemporary.ts';
import { freshContract } from './freshContract.ts';
import { getBy } from './getBy.ts';
import { startApp } from './startApp.ts';

freshContract(20, async () => {
  const file = temporaryFile();
  return [await SqliteStore.open(graphModel, file), await SqliteStore.open(graphModel, file)];
});

const CLAIMS = '{ claims { totalCount nodes { stance holder { slug } } } }';

async function started(environment: Record<string, string> = {}) {
  const store = await openGraph();
  await recorded(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  let statements = 0;
  const counting: Store = readingBy(store, (...asked) => {
    statements += 1;
    return store.read(...asked);
  });
  const app = await startApp(counting, environment);
  onTestFinished(() => app.stop());
  const counted = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = statements;
    return [await work(), statements - before];
  };
  return { store, counted, get: getBy(app.url) };
}

test('an answer is told by the change that it was read at, and asked for again at the cost of one row', async () => {
  const { store, get, counted } = await started();
  const [first, once] = await counted(() => get(CLAIMS));
  expect([first.status, first.seq, once]).toEqual([200, 1, 1]);
  expect(first.cacheControl).toBe('no-cache');
  expect(first.vary).toBe('Accept, Authorization');
  const [again] = await counted(() => get(CLAIMS));
  expect(again).toEqual(first);
  const [same, cheap] = await counted(() => get(CLAIMS, { 'if-none-match': first.etag ?? '' }));
  expect([same.status, same.text, same.etag, cheap]).toEqual([304, '', first.etag, 1]);
  const weak = await get(CLAIMS, { 'if-none-match': `"other", W/${first.etag}` });
  expect(weak.status).toBe(304);

  await recorded(
    store,
    dossier('news', [claim('news', 'ben OBJECTS geneva')], { put: { text: `${TEXT} More.` } }),
  );
  const later = await get(CLAIMS, { 'if-none-match': first.etag ?? '' });
  expect([later.status, later.seq, JSON.parse(later.text).data.claims.totalCount]).toEqual([200, 2, 2]);
  expect(later.etag).not.toBe(first.etag);
});

test('nothing is kept of what went wrong, and nothing told where nothing was read', async () => {
  const { get } = await started();
  for (const query of ['{ nobody }', '{ actor(slug: 5) { name } }', '{ claims(first: -1) { totalCount } }']) {
    const { etag, cacheControl } = await get(query);
    expect([etag, cacheControl]).toEqual([null, null]);
  }
  expect(await get('{ __typename }')).toMatchObject({ etag: null, seq: null, status: 200 });
  const mutation = await get('mutation { decide(claims: [], status: ACCEPTED) { faults { message } } }');
  expect([mutation.status, mutation.etag]).toEqual([405, null]);
});

test('an answer of one media type, operation, variable or right is not another', async () => {
  const { store, get } = await started();
  const role = async (name: 'SUGGEST' | 'REVIEW') => ({
    authorization: `Bearer ${await makeKey(store, { name, role: name })}`,
  });
  const [suggest, review] = [await role('SUGGEST'), await role('REVIEW')];
  const query =
    'query A($slug: String!) { actor(slug: $slug) { name } } query B($slug: String!) { actor(slug: $slug) { slug } }';
  const asked = [
    await get(query, {}, { operationName: 'A', variables: '{"slug":"ann"}' }),
    await get(query, {}, { operationName: 'B', variables: '{"slug":"ann"}' }),
    await get(query, {}, { operationName: 'A', variables: '{"slug":"ben"}' }),
    await get(query, { accept: 'application/json' }, { operationName: 'A', variables: '{"slug":"ann"}' }),
    await get(query, suggest, { operationName: 'A', variables: '{"slug":"ann"}' }),
    await get(query, review, { operationName: 'A', variables: '{"slug":"ann"}' }),
  ];
  expect(new Set(asked.map(({ etag }) => etag)).size).toBe(asked.length);
  expect(asked.map(({ cacheControl }) => cacheControl)).toEqual([
    ...Array(4).fill('no-cache'),
    ...Array(2).fill('private, no-cache'),
  ]);
  const drafts = '{ drafts { totalCount } }';
  expect((await get(drafts, suggest)).status).toBe(200);
  expect(JSON.parse((await get(drafts)).text).errors).toHaveLength(1);
});

test('an operation that asks for several answers is told by what it was read at first', async () => {
  const { get } = await started();
  const drawn = await get('{ diagram(format: JSON) { body } }');
  expect([drawn.seq, drawn.etag]).toEqual([1, expect.any(String)]);
  expect(
    (await get('{ diagram(format: JSON) { body } }', { 'if-none-match': drawn.etag ?? '' })).status,
  ).toBe(304);
});

test('what was known before the last change is kept for ten minutes by whoever asked, and by nobody else', async () => {
  const { store, get } = await started();
  const known = (moment: string) => `query Q @asOf(known: "${moment}") { claims { totalCount } }`;
  const [before, at] = ['2026-11-23T11:59:59Z', '2026-11-23T12:00:00Z'];
  const settled = 'private, max-age=600, immutable';
  const cachedBy = async (query: string, headers = {}) => (await get(query, headers)).cacheControl;
  expect(await cachedBy(known(before))).toBe(settled);
  // Another change of this very moment may be on its way.
  expect(await cachedBy(known(at))).toBe('no-cache');
  expect(await cachedBy(known('2026-11-24T11:59:59Z'))).toBe('no-cache');
  const later = dossier('talks', [claim('talks', 'ben OBJECTS geneva')]);
  await recorded(store, later, '2026-11-24T12:00:00.000Z');
  const first = await get(known(at));
  expect([first.cacheControl, JSON.parse(first.text).data]).toEqual([settled, { claims: { totalCount: 1 } }]);
  expect(await get(known(at))).toEqual(first);
  const same = await get(known(at), { 'if-none-match': first.etag ?? '' });
  expect([same.status, same.cacheControl]).toEqual([304, settled]);
  expect(await cachedBy('query Q @asOf(said: "2025") { claims { totalCount } }')).toBe('no-cache');
  const key = await makeKey(store, { name: 'Rita', role: 'REVIEW' });
  expect(await cachedBy(known(at), { authorization: `Bearer ${key}` })).toBe('private, no-cache');
});
