import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cursorOf } from '../../../src/api/live/changesPage.ts';
import type { AppOptions } from '../../../src/app.ts';
import { DemarcheError } from '../../../src/errors.ts';
import { record } from '../../../src/record.ts';
import { makeKey } from '../../../src/rights/makeKey.ts';
import { revokeKey } from '../../../src/rights/revokeKey.ts';
import { seedStore } from '../../../src/seedStore.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { readingBy } from '../../readingBy.ts';
import { claim, dossier } from '../../recording/graph.ts';
import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { SEED } from '../seeded.ts';
import { startApp } from '../startApp.ts';
import { type Listening, listen, numbers } from './listen.ts';
import { makeChange } from './makeChange.ts';

/** So long that nothing is seen by it in a test. */
const NEVER = '3600000';

let store: Store;
/** Statements that read, but for earlier slugs. */
let reads: number;
let isAway: boolean;
beforeEach(async () => {
  store = await openTemporary();
  reads = 0;
  isAway = false;
  return () => store.close();
});

async function start(environment: Record<string, string> = {}, more: Partial<AppOptions> = {}) {
  const counting = readingBy(store, async (...asked) => {
    reads += 1;
    if (isAway) throw new DemarcheError('STORE_UNAVAILABLE', 'The store does not answer.');
    return store.read(...asked);
  });
  const app = await startApp(counting, { CHANGES_POLL: '20', ...environment }, more);
  onTestFinished(() => app.stop());
  return {
    ...app,
    async listen(...[query, options]: [string, Parameters<typeof listen>[2]?]): Promise<Listening> {
      const listening = await listen(app.url, query, options);
      onTestFinished(() => listening.close());
      return listening;
    },
  };
}

const TAIL = 'subscription ($after: ID) { changes(after: $after) { seq } }';

const changes = async (many: number) => {
  for (let i = 0; i < many; i += 1) await makeChange(store);
};

/** What a subscription that is refused is told. */
async function refusal(listening: Listening) {
  const told = await listening.next();
  expect([told?.event, told?.id]).toEqual(['next', null]);
  expect(await listening.next()).toEqual({ event: 'complete', data: '', id: null });
  expect(await listening.next()).toBeNull();
  const { data, errors } = JSON.parse(told?.data ?? '');
  expect(data).toBeUndefined();
  return { status: listening.status, message: errors[0].message, code: errors[0].extensions.code };
}

async function nobodyListens(url: string): Promise<void> {
  while (!/^demarche_subscriptions 0$/m.test(await (await fetch(`${url}/metrics`)).text())) await pause(20);
}

describe('a subscription', () => {
  it('tells what comes from now on, as graphql-sse has it', async () => {
    const app = await start();
    await changes(2);
    const listening = await app.listen('subscription { new: changes { seq by kind __typename } }');
    expect([listening.status, listening.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    await makeChange(store, 'cd', 'decide');
    expect(await listening.next()).toEqual({
      id: '3',
      event: 'next',
      data: '{"data":{"new":{"seq":3,"by":"cd","kind":"decide","__typename":"Change"}}}',
    });
    expect(listening.sent()).toBe(
      ':\n\nid: 3\nevent: next\ndata: {"data":{"new":{"seq":3,"by":"cd","kind":"decide","__typename":"Change"}}}\n\n',
    );
  });

  it('is what the README shows', async () => {
    const readme = await readFile('README.md', 'utf8');
    const [, body = '', shown] = /curl -N .*-d '(.*)'\n```\n\n```\n([^`]*)```/.exec(readme) ?? [];
    const app = await start();
    await seedStore(store, SEED);
    const listening = await app.listen(JSON.parse(body).query);
    await listening.next();
    expect(listening.sent()).toBe(`:\n\n${shown}\n`);
  });

  it('tells what is written here at once, and no more than once looks for what others write', async () => {
    const app = await start({ CHANGES_POLL: NEVER });
    const secret = await makeKey(store, { name: 'Rita', role: 'CODE' });
    const all = await Promise.all([app.listen(TAIL), app.listen(TAIL)]);
    const response = await app.post(
      JSON.stringify({
        query:
          'mutation { addDocument(input: { slug: "pier", language: "en", text: "Nobody met." }) { change { seq } } }',
      }),
      { authorization: `Bearer ${secret}` },
    );
    expect(await response.json()).toEqual({ data: { addDocument: { change: { seq: 1 } } } });
    for (const listening of all) expect(await numbers(listening, 1)).toEqual([1]);
  });

  it('goes on after a number, a cursor or the id of an event, through any number of pages', async () => {
    const app = await start();
    await changes(45);
    const expected = (from: number) => Array.from({ length: 46 - from }, (_, i) => from + i);
    for (const after of [0, '0', 3, '43', cursorOf(20)]) {
      const listening = await app.listen(TAIL, { variables: { after } });
      const from = after === cursorOf(20) ? 21 : Number(after) + 1;
      expect(await numbers(listening, 46 - from)).toEqual(expected(from));
    }
    const again = await app.listen(TAIL, { variables: { after: 0 }, headers: { 'last-event-id': '44' } });
    expect(await numbers(again, 1)).toEqual([45]);
    await makeChange(store);
    expect(await numbers(again, 1)).toEqual([46]);
  });

  it('tells what the list of changes gives who keeps its last cursor, and begins at one', async () => {
    const app = await start();
    let cursor: unknown = null;
    const page = async () => {
      const { body } = await app.ask(
        'query ($after: String) { changes(first: 2, after: $after) { nodes { seq } pageInfo { endCursor } } }',
        { after: cursor },
      );
      const { nodes, pageInfo } = Object(body.data).changes;
      cursor = pageInfo.endCursor ?? cursor;
      return nodes.map(({ seq }: { seq: number }) => seq);
    };
    await changes(3);
    expect([await page(), await page(), await page()]).toEqual([[1, 2], [3], []]);
    await makeChange(store);
    const listening = await app.listen(TAIL, { variables: { after: cursor } });
    expect(await page()).toEqual([4]);
    expect(await numbers(listening, 1)).toEqual([4]);
  });

  it('takes fragments, variables and a GET, as EventSource asks', async () => {
    const app = await start();
    await makeChange(store, 'ab', 'load');
    await makeChange(store, 'cd', 'decide');
    await makeChange(store, 'cd', 'load');
    const query = `subscription S($cursor: ID, $by: String, $with: Boolean!, $first: Int) { ...Root }
      fragment Root on Subscription { changes(after: $cursor, by: $by, kind: "load") { ...Row } changes(after: $cursor, by: $by, kind: "load") { at } }
      fragment Row on Change { seq by @include(if: $with) decisions(first: $first) { totalCount } }`;
    const variables = { cursor: '0', by: 'cd', with: true, first: 1 };
    const address = new URL(`${app.url}/graphql`);
    address.search = String(new URLSearchParams({ query, variables: JSON.stringify(variables) }));
    const hangUp = new AbortController();
    const response = await fetch(address, {
      headers: { accept: 'text/event-stream' },
      signal: hangUp.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('data')) text += (await reader?.read())?.value;
    hangUp.abort();
    expect(text).toBe(
      ':\n\nid: 3\nevent: next\ndata: {"data":{"changes":{"seq":3,"by":"cd","decisions":{"totalCount":0},"at":"2026-11-23T12:00:00.000Z"}}}\n\n',
    );
  });

  it('asks nothing of the store where nobody listens, and one row for all who do', async () => {
    const app = await start();
    const all = await Promise.all(Array.from({ length: 5 }, () => app.listen(TAIL)));
    const [begun, since] = [reads, performance.now()];
    while (reads < begun + 5) await pause(20);
    // One each 20 ms, however many listen.
    expect(reads - begun).toBeLessThan((performance.now() - since) / 20 + 2);
    for (const listening of all) listening.close();
    await nobodyListens(app.url);
    const before = reads;
    await pause(100);
    expect(reads).toBe(before);
  });

  it('tells nobody of drafts who may not see them', async () => {
    const app = await start();
    const secret = await makeKey(store, { name: 'Rita', role: 'REVIEW' });
    await record(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
    await record(store, [claim('talks', 'ben OBJECTS geneva', { status: 'DRAFT', recordedBy: 'sue' })]);
    const query =
      'subscription { changes(after: 1) { seq decisions { nodes { status claim { holder { slug } } } } } }';
    const told = async (headers: Record<string, string>) =>
      JSON.parse((await (await app.listen(query, { headers })).next())?.data ?? '').data.changes;
    expect(await told({})).toEqual({ seq: 2, decisions: { nodes: [] } });
    expect(await told({ authorization: `Bearer ${secret}` })).toEqual({
      seq: 2,
      decisions: { nodes: [{ status: 'DRAFT', claim: { holder: { slug: 'ben' } } }] },
    });
  });

  it('ends where its key is revoked', async () => {
    const app = await start({ READ_KEY: 'required' });
    const secret = await makeKey(store, { name: 'Rita', role: 'READ' });
    expect(await refusal(await app.listen(TAIL))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const listening = await app.listen(TAIL, { headers: { authorization: `Bearer ${secret}` } });
    await revokeKey(store, 'Rita');
    await pause(1_100);
    await makeChange(store);
    expect(await refusal(listening)).toEqual({
      status: 200,
      code: 'UNAUTHENTICATED',
      message:
        'This key is not known here, or was revoked. Ask for another one, or leave the header Authorization out.',
    });
  });

  it('waits for a store that is away', async () => {
    const app = await start();
    const listening = await app.listen(TAIL);
    isAway = true;
    await changes(2);
    const before = reads;
    while (reads < before + 3) await pause(20);
    isAway = false;
    expect(await numbers(listening, 2)).toEqual([1, 2]);
  });

  it('ends with the service, and goes on with another one', async () => {
    const ending = new AbortController();
    const app = await start({}, { ending: ending.signal });
    const listening = await app.listen(TAIL);
    await makeChange(store);
    expect(await numbers(listening, 1)).toEqual([1]);
    ending.abort();
    expect(await listening.next()).toBeNull();
    expect(listening.sent()).not.toContain('complete');
  });

  it('reads no more pages than its client takes, and cuts off who takes nothing', async () => {
    const large = 'x'.repeat(400_000);
    for (let i = 0; i < 100; i += 1) await makeChange(store, large);
    const app = await start({ ANSWER_TIMEOUT: '400' });
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    const body = JSON.stringify({ query: 'subscription { changes(after: 0) { by } }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    socket.pause();
    const before = reads;
    await pause(300);
    // Of five pages, with the one row of how far the graph has come.
    expect(reads - before).toBeLessThan(4);
    await nobodyListens(app.url);
  });
});

describe('what is refused of a subscription', () => {
  it.each([
    [
      'subscription { changes(after: "nix") { seq } }',
      'Argument "after" of field "changes" is "nix"; it takes the "seq" of a change, or a cursor that "changes" gave, unchanged.',
    ],
    [
      'subscription { changes(after: 9) { seq } }',
      'Argument "after" of field "changes" is "9"; it takes at most 1, the number of the last change; where it is left out, what comes from now on is told.',
    ],
    [
      'subscription { a: changes { seq } b: changes { at } }',
      'Anonymous Subscription must select only one top level field.',
    ],
    [
      'subscription S @asOf(said: "2025") { changes { seq } }',
      'Directive "@asOf" may not be used on SUBSCRIPTION.',
    ],
    [
      'subscription { changes @skip(if: true) { seq } }',
      'Argument "if" of field "changes" is false; it takes what asks for it: a subscription has this one field.',
    ],
    ['subscription { changes { nix } }', 'Cannot query field "nix" on type "Change". Did you mean "id"?'],
    ['subscription { changes { decisions(first: 200) { nodes { claim { evidence { exact } } } } } }', ''],
  ])('is told: %s', async (query, message) => {
    await makeChange(store);
    const app = await start({ LIMIT_ROWS: '1000' });
    const refused = await refusal(await app.listen(query));
    expect(refused).toMatchObject({ status: 200 });
    if (message !== '') expect(refused.message).toBe(message);
    else expect(refused.code).toBe('OPERATION_TOO_LARGE');
  });

  it('is events, where they are refused', async () => {
    await makeChange(store);
    const app = await start();
    const body = JSON.stringify({ query: 'subscription { changes { seq } }' });
    const headers = { accept: 'text/event-stream; q=0, */*', 'content-type': 'application/json' };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'application/json; charset=utf-8',
      expect.stringContaining('ask for them with the header'),
    ]);
  });

  it('is one too many, of one address and of all', async () => {
    const app = await start({ LIMIT_SUBSCRIPTIONS: '3', LIMIT_SUBSCRIPTIONS_EACH: '2' });
    const secret = await makeKey(store, { name: 'Rita', role: 'READ' });
    const headers = { authorization: `Bearer ${secret}` };
    const first = await app.listen(TAIL);
    await app.listen(TAIL);
    const third = await app.listen(TAIL);
    expect(await refusal(third)).toEqual({
      status: 429,
      code: 'RATE_LIMITED',
      message:
        'One key, or one address without a key, may have 2 subscriptions open at once. Close another one first.',
    });
    expect(third.headers.get('retry-after')).toBe('5');
    await app.listen(TAIL, { headers });
    expect(await refusal(await app.listen(TAIL, { headers }))).toEqual({
      status: 503,
      code: 'BUSY',
      message:
        'The service has 3 subscriptions open, as many as it may. Read changes in pages, or try again in 5 s.',
    });
    first.close();
    for (;;) {
      const again = await app.listen(TAIL);
      if (again.status === 200) break;
      await pause(20);
    }
  });
});
