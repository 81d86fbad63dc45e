import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/stores/Store.ts';
import { type Started, startApp } from '../api/startApp.ts';
import { claim, declared, putDocument, recorded } from '../recording/graph.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';

/** Ann proposes Geneva on the 18th and is against it on the 20th; on a day that nobody knows she takes part in asking where. */
let store: Store;
let app: Started;
beforeAll(async () => {
  store = await openTemporary();
  await recorded(store, [
    putDocument('red'),
    ...declared('red'),
    claim('red', 'ann PROPOSES geneva', { at: ['claims', 0], saidAt: '2025-08-18' }),
    claim('red', 'ann OBJECTS geneva', { at: ['claims', 1], saidAt: '2025-08-20' }),
    claim('red', 'ann DISCUSSES where', { at: ['claims', 2] }),
    claim('red', 'ben SUPPORTS geneva', { at: ['claims', 3], saidAt: '2025-08' }),
  ]);
  app = await startApp(store);
});
afterAll(async () => {
  await app.stop();
  await store.close();
});

const STANDS = `query ($day: EDTF) @asOf(said: $day) {
  actor(slug: "ann") { positions(includeFormer: true) { nodes { target { slug } stance former } } } }`;

/** What Ann held on a day: `PROPOSES geneva`. */
async function stands(day: string | null) {
  const { body } = await app.ask(STANDS, { day });
  const { actor } = body.data as {
    actor: { positions: { nodes: { stance: string; former: boolean; target: { slug: string } }[] } };
  };
  const lines = actor.positions.nodes.map(
    ({ stance, former, target }) => `${former ? 'former ' : ''}${stance} ${target.slug}`,
  );
  return { lines, extensions: (body as { extensions?: unknown }).extensions };
}

test('positions are those that follow from what had been said by a day', async () => {
  expect((await stands('2025-08-17')).lines).toEqual([]);
  expect((await stands('2025-08-18')).lines).toEqual(['PROPOSES geneva']);
  expect((await stands('2025-08-19')).lines).toEqual(['PROPOSES geneva']);
  expect((await stands('2025-08-20')).lines).toEqual(['former PROPOSES geneva', 'OBJECTS geneva']);
});

test('a time span counts as its end', async () => {
  expect((await stands('2025-07/2025-08-19')).lines).toEqual(['PROPOSES geneva']);
  expect((await stands('2025-08')).lines).toEqual(['former PROPOSES geneva', 'OBJECTS geneva']);
});

test('without a day all is there, and nothing is told beside it', async () => {
  expect(await stands(null)).toEqual({
    lines: ['former PROPOSES geneva', 'OBJECTS geneva', 'DISCUSSES where'],
    extensions: undefined,
  });
});

test('it is told how many claims without a day fall outside: those of whom is asked, each once', async () => {
  expect((await stands('2025-08-20')).extensions).toEqual({ undated: 1 });
  const { body } = await app.ask(
    `query @asOf(said: "2025-08-20") { claims { totalCount } again: claims(filter: { holder: "ann" }) { nodes { stance } }
       ben: claims(filter: { holder: "ben" }) { totalCount } stanceCounts { total { positions } } }`,
  );
  expect(body).toEqual({
    data: {
      claims: { totalCount: 2 },
      again: { nodes: [{ stance: 'OBJECTS' }, { stance: 'PROPOSES' }] },
      ben: { totalCount: 0 },
      stanceCounts: { total: { positions: 1 } },
    },
    extensions: { undated: 1 },
  });
  const { body: ofBen } = await app.ask(
    'query @asOf(said: "2025-08-31") { claims(filter: { holder: "ben" }) { nodes { stance saidAt } } }',
  );
  expect(ofBen).toEqual({
    data: { claims: { nodes: [{ stance: 'SUPPORTS', saidAt: '2025-08' }] } },
    extensions: { undated: 0 },
  });
});

test.each([
  [
    'said: "2999"',
    '{ actors { totalCount } }',
    'Argument "said" of "@asOf" is "2999"; it takes what ends on ',
  ],
  [
    'said: "soon"',
    '{ actors { totalCount } }',
    'Argument "said" of "@asOf" is "soon"; it takes a date in EDTF',
  ],
  ['said: "2025"', '{ diagram { body } }', '"diagram" is answered of today only, and not under "@asOf".'],
  [
    'said: "2025"',
    '{ mergeCandidates(kind: ACTORS) { endCursor } }',
    '"mergeCandidates" is answered of today only',
  ],
])('@asOf(%s) is refused for %s', async (given, asked, message) => {
  const { body } = await app.ask(`query @asOf(${given}) ${asked}`);
  expect(body.data).toBeUndefined();
  expect(body.errors?.[0]?.message).toContain(message);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', directive: 'asOf' });
});

test('a program that reads the schema is told of it', async () => {
  const { body } = await app.ask('{ __schema { directives { name locations args { name } } } }');
  expect(JSON.stringify(body.data)).toContain(
    '{"name":"asOf","locations":["QUERY"],"args":[{"name":"said"},{"name":"known"}]}',
  );
});
