import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/api/examples.ts';
import { Precedents } from '../../src/api/Precedents.ts';
import { randomGraph } from '../agreement/randomGraph.ts';
import { randomOperation } from '../agreement/randomOperation.ts';
import { storedSchema } from '../agreement/storedSchema.ts';
import { readingBy } from '../readingBy.ts';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

const SEED = 20_261_123;
const OPERATIONS = 150;

let opened: Opened;
let judging: Started;
let repeating: Started;
let failing = false;
let here = 0;
let inThreads = 0;
const [graph = []] = fc.sample(randomGraph, { numRuns: 1, seed: SEED });

beforeAll(async () => {
  opened = await openEmpty();
  await opened.store.transaction((t) => t.put(graph));
  const { store } = opened;
  const sometimes = readingBy(store, async (...asked) => {
    if (failing) throw new Error('The disk is gone.');
    const text = await store.read(...asked);
    if (typeof text === 'string') here += 1;
    else inThreads += 1;
    return text;
  });
  judging = await startApp(sometimes, {}, { alwaysYoga: true });
  repeating = await startApp(sometimes);
});
afterAll(async () => {
  await judging.stop();
  await repeating.stop();
  await opened.discard();
});

type Request = { readonly body: string | Uint8Array<ArrayBuffer>; readonly headers?: Record<string, string> };

/** All of an answer but the moment and the number of the request. */
async function answer(app: Started, { body, headers = {} }: Request) {
  const response = await app.post(body, headers);
  const { date: _, 'x-request-id': _id, ...others } = Object.fromEntries(response.headers);
  const text = (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<request>');
  return { status: response.status, headers: others, text };
}

/** What yoga says, once it was asked the first call so that there is a precedent. */
async function agree(request: Request, precedent: Request = request): Promise<void> {
  await answer(repeating, precedent);
  expect(await answer(repeating, request)).toEqual(await answer(judging, request));
}

const json = (query: string, variables: object = {}, more: object = {}) => ({
  body: JSON.stringify({ query, variables, ...more }),
});

describe('a call like one before it', () => {
  it('is answered alike, byte for byte: generated operations', async () => {
    const operations = fc.sample(randomOperation(storedSchema(), graph), {
      numRuns: OPERATIONS,
      seed: SEED,
    });
    for (const { text, variables } of operations) await agree(json(text, variables));
    expect(Math.min(here, inThreads)).toBeGreaterThan(OPERATIONS / 10);
  });

  it.each(examples().map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await agree(json(example.query, example.variables));
  });

  const query = 'query A($slug: String!) { actor(slug: $slug) { name } }';
  const good = json(query, { slug: 'a' });

  it.each<[string, Request]>([
    ['a variable is missing', json(query)],
    ['a variable is of another type', json(query, { slug: 5 })],
    ['variables are a list', { body: JSON.stringify({ query, variables: [] }) }],
    ['variables are null', { body: JSON.stringify({ query, variables: null }) }],
    ['an operation is named', json(query, { slug: 'a' }, { operationName: 'A' })],
    ['an operation is named that is not there', json(query, { slug: 'a' }, { operationName: 'B' })],
    ['the name of the operation is a number', json(query, { slug: 'a' }, { operationName: 5 })],
    ['the name of the operation is empty', json(query, { slug: 'a' }, { operationName: '' })],
    ['there are extensions', json(query, { slug: 'a' }, { extensions: {} })],
    ['there is something unknown', json(query, { slug: 'a' }, { other: 1 })],
    ['the document is another one', json(`${query} query B { __typename }`, { slug: 'a' })],
    ['the document is not valid', json('{ nobody }')],
    ['the body is no JSON', { body: '{' }],
    ['the body is a list', { body: '[]' }],
    ['the body is not UTF-8', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }],
    ['the body has a mark of byte order', { body: `\uFEFF${good.body}` }],
    ['the body is a form', { ...good, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    [
      'the content type names UTF-8',
      { ...good, headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
    [
      'the content type names UTF-16',
      { ...good, headers: { 'content-type': 'application/json; charset=utf-16' } },
    ],
    ['anything is accepted', { ...good, headers: { accept: '*/*' } }],
    ['the older media type is accepted', { ...good, headers: { accept: 'application/json' } }],
    [
      'the older media type is accepted of a fault',
      { ...json(query), headers: { accept: 'application/json' } },
    ],
    ['nothing that there is is accepted', { ...good, headers: { accept: 'image/png' } }],
    ['a stream of events is accepted', { ...good, headers: { accept: 'text/event-stream' } }],
    ['an answer in parts is accepted', { ...good, headers: { accept: 'multipart/mixed' } }],
    [
      'a stream of events is accepted of a fault',
      { ...json(query), headers: { accept: 'text/event-stream' } },
    ],
    [
      'a stream of events is accepted beside the usual',
      { ...good, headers: { accept: 'text/event-stream, application/json' } },
    ],
  ])('is left to yoga or answered as it would: %s', async (_what, request) => {
    await agree(request, good);
    await agree(request);
  });

  it('is known by its Accept, of which the newest are kept', () => {
    const document = parse('{ __typename }');
    const precedents = new Precedents({ get: () => document });
    const body = Buffer.from('{"query":"{ __typename }"}');
    const asking = (accept: string) => ({
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
    });
    const accepts = Array.from({ length: 60 }, (_, i) => `application/json;q=0.${i}`);
    for (const accept of accepts)
      precedents.keep(asking(accept), document, 'application/json; charset=utf-8');
    const known = accepts.filter((accept) => precedents.find(asking(accept), body));
    expect(known).toEqual(accepts.slice(-known.length));
    expect(known.length).toBe(50);
  });

  it('tells of a store that fails in the same way', async () => {
    await answer(repeating, good);
    failing = true;
    try {
      await agree(good);
    } finally {
      failing = false;
    }
    await agree(good);
  });
});
