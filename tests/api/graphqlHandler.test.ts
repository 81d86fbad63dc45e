import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiSchema } from '../../src/api/apiSchema.ts';
import { Documents } from '../../src/api/Documents.ts';
import { examples } from '../../src/api/examples.ts';
import { createExecute } from '../../src/api/execute.ts';
import { Planner } from '../../src/plan/Planner.ts';
import { graphModel, sdl } from '../../src/schema/graphModel.ts';
import { readSettings } from '../../src/settings.ts';
import { randomGraph } from '../agreement/randomGraph.ts';
import { randomOperation } from '../agreement/randomOperation.ts';
import { storedSchema } from '../agreement/storedSchema.ts';
import { readingBy } from '../readingBy.ts';
import { answerByYoga } from './answerByYoga.ts';
import { type Opened, openEmpty } from './seeded.ts';
import { type Started, startApp } from './startApp.ts';

const SEED = 20_261_123;
const OPERATIONS = 150;
const PUBLIC_URL = 'https://demarche.example';

let opened: Opened;
let app: Started;
let yoga: Awaited<ReturnType<typeof answerByYoga>>;
let failing = false;
let texts = 0;
let bytes = 0;
const [graph = []] = fc.sample(randomGraph, { numRuns: 1, seed: SEED });

beforeAll(async () => {
  opened = await openEmpty();
  await opened.store.transaction((t) => t.put(graph));
  const store = readingBy(opened.store, async (...asked) => {
    if (failing) throw new Error('The disk is gone.');
    const text = await opened.store.read(...asked);
    if (typeof text === 'string') texts += 1;
    else bytes += 1;
    return text;
  });
  app = await startApp(store);
  const { limits } = readSettings({});
  const schema = apiSchema(sdl);
  const planner = new Planner({ model: graphModel, schema, limits, publicUrl: PUBLIC_URL });
  yoga = await answerByYoga(
    schema,
    createExecute({
      schema,
      documents: new Documents(schema),
      planner,
      store,
      publicUrl: 'https://demarche.example',
      unexpected() {},
    }),
  );
});
afterAll(async () => {
  yoga.stop();
  await app.stop();
  await opened.discard();
});

interface Request {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client goes by, without the number of the request. */
async function answer(url: string, { body, headers = {} }: Request) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: text.replace(/"requestId":"[^"]*"/, '"requestId":"…"'),
  };
}

async function agree(request: Request): Promise<void> {
  expect(await answer(app.url, request)).toEqual(await answer(yoga.url, request));
}

const ACCEPTS = [
  'application/graphql-response+json',
  'application/json',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json;q=0.1, application/graphql-response+json',
  'application/graphql-response+json;charset=utf-8,application/json;charset=utf-8',
  'application/json; charset=utf-16',
  'application/json; charset=utf-16, application/graphql-response+json',
  'text/html, */*;q=0.1',
  'APPLICATION/JSON',
  'application/*',
  '*/json',
  '*/*',
  '',
  'image/png',
  'image/png, text/plain',
  'text/event-stream',
  'text/event-stream, application/json',
  'application/json, text/event-stream',
  'multipart/mixed',
  'multipart/mixed, */*',
];

const query = 'query A($slug: String!) { actor(slug: $slug) { name } }';
const asking = (params: object) => ({ body: JSON.stringify(params) });
const json = (text: string, variables: object = {}, more: object = {}) =>
  asking({ query: text, variables, ...more });
const good = json(query, { slug: 'a' });

const REQUESTS: readonly (readonly [string, Request])[] = [
  ['nothing is wrong', good],
  ['a variable is missing', json(query)],
  ['a variable is of another type', json(query, { slug: 5 })],
  ['several variables are wrong', json('query ($a: Int!, $b: Int!) { __typename }', { a: 'x', b: 'y' })],
  ['a variable has a name of Object', json(query, { slug: 'a', constructor: 1 })],
  ['variables are a list', asking({ query, variables: [] })],
  ['variables are a text', asking({ query, variables: 'x' })],
  ['variables are null', asking({ query, variables: null })],
  ['an operation is named', json(query, { slug: 'a' }, { operationName: 'A' })],
  ['an operation is named null', json(query, { slug: 'a' }, { operationName: null })],
  ['one of several is named', json(`${query} query B { __typename }`, { slug: 'a' }, { operationName: 'B' })],
  ['none of several is named', json(`${query} query B { __typename }`, { slug: 'a' })],
  ['there is no operation', json('fragment F on Actor { name }')],
  ['there are extensions', json(query, { slug: 'a' }, { extensions: {} })],
  ['extensions are a number', json(query, { slug: 'a' }, { extensions: 1 })],
  ['something is unknown', json(query, { slug: 'a' }, { other: 1 })],
  ['something unknown is null', json(query, { slug: 'a' }, { other: null })],
  ['the query is a number', asking({ query: 5 })],
  ['the query is a comment', json('# nothing')],
  ['a field is unknown', json('{ nobody }')],
  ['several things are wrong', json('{ nobody actor { nothing } claims { nodes { idd } } }')],
  ['a hundred things are wrong', json(`{ ${Array.from({ length: 120 }, (_, i) => `a${i}`).join(' ')} }`)],
  ['fields conflict', json('{ a: actor(slug: "a") { name } a: actor(slug: "b") { name } }')],
  ['it is no GraphQL', json('{ actor(slug: }')],
  ['a mutation is asked', json('mutation { __typename }')],
  ['a mutation changes something', json('mutation { change }')],
  ['the schema is asked', json(getIntrospectionQuery())],
  [
    'too much of the schema is asked',
    json(`{ ${'__schema { types { fields { args { name } } } } '.repeat(100)} }`),
  ],
  ['an argument is bad', json('{ claims(first: -1) { totalCount } }')],
  ['two arguments are bad', json('{ claims(first: -1) { totalCount } actors(first: -1) { totalCount } }')],
  [
    'too much is asked',
    json(`{ ${Array.from({ length: 70 }, (_, i) => `a${i}: actor(slug: "x") { name }`).join(' ')} }`),
  ],
  ['the document is too large', json(`{ ${'actors { totalCount } '.repeat(3_000)} }`)],
  [
    'a diagram is wrong, and more is asked',
    json('{ __typename diagram(format: PNG, filter: { actor: ["nobody"] }) { body } }'),
  ],
  [
    'the content type names UTF-8',
    { ...good, headers: { 'content-type': 'application/json; charset=utf-8' } },
  ],
];

describe('a POST is answered as yoga would answer it', () => {
  it.each(REQUESTS)('where %s', async (_what, request) => {
    for (const accept of ACCEPTS) await agree({ ...request, headers: { accept, ...request.headers } });
  });

  it('where it says nothing of what it takes', async () => {
    await agree({ ...good, headers: { accept: '*/*' } });
    await agree(good);
  });

  it('where the store fails', async () => {
    failing = true;
    try {
      for (const accept of ACCEPTS) await agree({ ...good, headers: { accept } });
    } finally {
      failing = false;
    }
  });

  it.each(examples().map((example) => [example.name, example] as const))(
    'where it is published: %s',
    async (_name, example) => agree(json(example.query, example.variables)),
  );

  it('whatever it asks, large or small', async () => {
    const operations = fc.sample(randomOperation(storedSchema(), graph), {
      numRuns: OPERATIONS,
      seed: SEED,
    });
    for (const { text, variables } of operations) await agree(json(text, variables));
    expect(Math.min(texts, bytes)).toBeGreaterThan(OPERATIONS / 10);
  });
});

describe('a POST that yoga would not answer', () => {
  it('may have its content type in capitals', async () => {
    const request = { ...good, headers: { 'content-type': 'Application/JSON', accept: 'application/json' } };
    expect(await answer(app.url, request)).toMatchObject({ status: 200, text: '{"data":{"actor":null}}' });
  });

  it('is told how subscriptions are answered', async () => {
    const { status, text } = await answer(app.url, json('subscription { changes { seq } }'));
    expect([status, JSON.parse(text)]).toEqual([
      406,
      {
        errors: [
          {
            message:
              'A subscription is answered by Server-Sent Events at /graphql: ask for them with the header "Accept: text/event-stream".',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });
});

describe('a GET is answered as the same POST', () => {
  const get = async (params: Readonly<Record<string, unknown>>, accept: string) => {
    const texts = Object.entries(params).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const response = await fetch(`${app.url}/graphql?${new URLSearchParams(texts)}`, { headers: { accept } });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };

  it.each([
    { query: '{ __typename }' },
    { query: '{ nobody }' },
    { query: '{' },
    { query, variables: { slug: 'a' } },
    { query, variables: { slug: 5 } },
    { query, variables: { slug: 'a' }, operationName: '' },
    { query, variables: { slug: 'a' }, operationName: 'B' },
    { query: `${query} query B { __typename }`, operationName: 'B' },
    { query: '{ claims(first: -1) { totalCount } }' },
    { query: '{ claims(first: 0) { totalCount } }' },
    { query: '{ __typename }', variables: '', extensions: '', operationName: '' },
    { query: '' },
    { query: ' ' },
    { variables: '' },
  ])('%j', async (params) => {
    for (const accept of ['application/json', 'application/graphql-response+json', 'image/png'])
      expect(await get(params, accept)).toEqual(
        await answer(app.url, { ...asking(params), headers: { accept } }),
      );
  });

  it('and names the operation that is missing', async () => {
    const params = { query, operationName: 'B' };
    expect(JSON.parse((await answer(app.url, asking(params))).text)).toEqual({
      errors: [
        {
          message: 'The document has no operation "B".',
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
        },
      ],
    });
  });
});
