import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey } from '../../../src/rights/makeKey.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { type Started, startApp } from '../startApp.ts';

const ADD = `mutation ($input: DocumentInput!) {
  addDocument(input: $input) { faults { rule path } change { seq } document { slug } }
}`;
const RECORD = `mutation ($claims: [ClaimInput!]!, $declare: DeclareInput) {
  recordClaims(document: "ferry", claims: $claims, declare: $declare) {
    faults { rule path nearest } change { seq by } claims { holder { name } stance voice evidence { exact } }
  }
}`;
const TEXT = 'The smith said: “No toll.”';

let store: Store;
let app: Started;
let bearer: { readonly authorization: string };
beforeAll(async () => {
  store = await openTemporary();
  app = await startApp(store);
  bearer = { authorization: `Bearer ${await makeKey(store, { name: 'Cara', role: 'CODE' })}` };
});
afterAll(async () => {
  await app.stop();
  await store.close();
});

async function ask(query: string, variables: object, headers: Record<string, string> = bearer) {
  const response = await app.post(JSON.stringify({ query, variables }), headers);
  const { data, errors = [] } = await response.json();
  const told = errors.map(({ extensions, message }: Told) => `${extensions.code}: ${message}`);
  return { status: response.status, ...(data && { data }), ...(told.length > 0 && { errors: told }) };
}

interface Told {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

test('a text and its claims are written with a key', async () => {
  expect(await ask(ADD, { input: { slug: 'ferry', text: TEXT } })).toEqual({
    status: 200,
    data: { addDocument: { faults: [], change: { seq: 1 }, document: { slug: 'ferry' } } },
  });
  const smith = { slug: 'smith', name: 'The smith', kind: 'PERSON', named: false };
  const toll = { slug: 'toll', text: 'Levy a toll', kind: 'TERMS', quotes: [{ exact: 'toll' }] };
  const claim = { holder: 'smith', holderText: 'The smith', stance: 'OBJECTS', target: 'toll' };
  const declare = { actors: [smith], proposals: [toll] };
  expect(
    await ask(RECORD, { declare, claims: [{ ...claim, quotes: [{ exact: 'said: "No tol"' }] }] }),
  ).toEqual({
    status: 200,
    data: {
      recordClaims: {
        faults: [{ rule: 'quotationIsInText', path: 'claims.0.quotes.0', nearest: 'said: “No toll.”' }],
        ...{ change: null, claims: [] },
      },
    },
  });
  expect(
    await ask(RECORD, { declare, claims: [{ ...claim, quotes: [{ exact: 'said: "No toll."' }] }] }),
  ).toEqual({
    status: 200,
    data: {
      recordClaims: {
        faults: [],
        change: { seq: 2, by: 'Cara' },
        claims: [
          {
            ...{ holder: { name: 'The smith' }, stance: 'OBJECTS', voice: 'QUOTE' },
            evidence: [{ exact: 'said: “No toll.”' }],
          },
        ],
      },
    },
  });
});

test('what is no text, no document and no input is refused each in its way', async () => {
  const before = await ask('{ changes(first: 0) { totalCount } }', {});
  const fault = (rule: string, path: string) => ({
    status: 200,
    data: { addDocument: { faults: [{ rule, path }], change: null, document: null } },
  });
  expect(await ask(ADD, { input: { slug: 'half', text: 'a\ud800' } })).toEqual(
    fault('textIsWellFormed', 'input.text'),
  );
  expect(await ask(ADD, { input: { slug: 'nul', text: 'a\0' } })).toEqual(
    fault('textIsWellFormed', 'input.text'),
  );
  expect(await ask(ADD, { input: { slug: '__proto__', text: 'a' } })).toEqual(
    fault('slugIsReadable', 'input.slug'),
  );
  expect(await ask(ADD, { input: { slug: 'long', text: 'a'.repeat(1_000_001) } })).toEqual(
    fault('documentIsNotTooLarge', 'input.text'),
  );
  expect(await ask(ADD, { input: { slug: 'longer', text: 'a'.repeat(10_000_000) } })).toEqual({
    status: 413,
    errors: ['BODY_TOO_LARGE: The body of the request is larger than 1048576 bytes.'],
  });
  const own = JSON.parse('{ "__proto__": "x", "slug": "proto", "text": "a" }');
  expect(await ask(ADD, { input: own })).toEqual({
    status: 400,
    errors: [expect.stringContaining('__proto__')],
  });
  expect(await ask(ADD, { input: { slug: 'ferry' } })).toEqual({
    status: 400,
    errors: [expect.stringContaining('text')],
  });
  expect(await ask(ADD, { input: { slug: 'ferry', text: TEXT } }, {})).toEqual({
    status: 401,
    errors: ['UNAUTHENTICATED: This needs a key with the role CODE: send it as "Authorization: Bearer …".'],
  });
  expect(await ask('{ changes(first: 0) { totalCount } }', {})).toEqual(before);
});
