import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../../src/api/Call.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { claim, declare, dossier, recorded } from '../../recording/graph.ts';
import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { authorIn, executing } from './executing.ts';

let store: Store;
let run: ReturnType<typeof executing>;
let admin: Author;
let reviewer: Author;

beforeAll(async () => {
  store = await openTemporary();
  run = executing(store);
  admin = await authorIn(store, 'Ada', 'ADMIN');
  reviewer = await authorIn(store, 'Rita', 'REVIEW');
  const annie = declare('talks', 'Actor', 'annie', { name: 'Annie', kind: 'PERSON' });
  const claims = [claim('talks', 'ann SUPPORTS geneva'), claim('talks', 'annie OBJECTS basel')];
  await recorded(store, [...dossier('talks', claims), annie]);
});
afterAll(() => store.close());

const MERGE = `mutation ($kind: MergeKind!, $into: String!, $from: [String!]!, $note: String!, $key: ID) {
  merge(kind: $kind, into: $into, from: $from, note: $note, key: $key) {
    faults { rule path message } change { kind by note }
    merge { id into from undone actors { slug mergedInto { slug claims { totalCount } } } }
  }
}`;
const UNDO = `mutation ($merge: ID!, $note: String!) {
  undoMerge(merge: $merge, note: $note) { faults { rule path } change { kind } merge { undone undoneBy actors { slug } } }
}`;
const FOUND = '{ actor(slug: "annie") { slug } }';

const one = { kind: 'ACTORS', into: 'ann', from: ['annie'], note: 'one in the text' };

test('a merge is answered like a query, found at once by the slug before, and undone', async () => {
  expect(await run(FOUND, {}, null)).toEqual({ data: { actor: { slug: 'annie' } } });
  const { data } = await run(MERGE, { ...one, key: 'k1' }, admin);
  const { id, ...merge } = Object(data).merge.merge;
  expect([Object(data).merge.faults, Object(data).merge.change, merge]).toEqual([
    [],
    { kind: 'merge', by: 'Ada', note: 'one in the text' },
    {
      ...{ into: 'ann', from: ['annie'], undone: false },
      actors: [{ slug: 'annie', mergedInto: { slug: 'ann', claims: { totalCount: 2 } } }],
    },
  ]);
  expect(await run(FOUND, {}, null)).toEqual({ data: { actor: { slug: 'ann' } } });
  // Sent again, it does nothing and answers the same.
  expect(await run(MERGE, { ...one, key: 'k1' }, admin)).toEqual({ data });
  const undone = await run(UNDO, { merge: id, note: 'two people' }, admin);
  expect(undone).toEqual({
    data: {
      undoMerge: {
        ...{ faults: [], change: { kind: 'undoMerge' } },
        merge: { undone: true, undoneBy: 'Ada', actors: [] },
      },
    },
  });
  expect(await run(FOUND, {}, null)).toEqual({ data: { actor: { slug: 'annie' } } });
  expect(await run(UNDO, { merge: id, note: 'again' }, admin)).toMatchObject({
    data: { undoMerge: { faults: [{ rule: 'mergeCanBeUndone', path: 'merge' }], change: null, merge: null } },
  });
});

test('candidates are told to anybody, with reasons, from a cursor that the list gave', async () => {
  const query = `query ($first: Int, $after: String) {
    mergeCandidates(kind: TARGETS, first: $first, after: $after) { nodes { kind slugs names reasons { kind words } } endCursor } }`;
  await recorded(store, [declare('talks', 'Issue', 'venue', { text: 'Where to meet' })]);
  expect(await run(query, {}, null)).toEqual({
    data: {
      mergeCandidates: {
        nodes: [
          {
            ...{ kind: 'TARGETS', slugs: ['venue', 'where'], names: ['Where to meet', 'Where to meet?'] },
            reasons: [{ kind: 'NAME', words: 'Where to meet' }],
          },
        ],
        endCursor: null,
      },
    },
  });
  const { data } = await run(query, { first: 1 }, null);
  const { endCursor } = Object(data).mergeCandidates;
  expect(await run(query, { after: endCursor }, null)).toEqual({
    data: { mergeCandidates: { nodes: [], endCursor: null } },
  });
  for (const wrong of [{ after: 'x' }, { first: 0 }, { first: 201 }]) {
    const { errors } = await run(query, wrong, null);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_ARGUMENT']);
  }
});

test('what is wrong is told with its place, and nothing is written', async () => {
  const { data } = await run(MERGE, { ...one, from: ['annie', 'ann', 'nobody'] }, admin);
  expect(Object(data).merge).toEqual({
    faults: [
      {
        rule: 'recordsCanMerge',
        path: 'from.1',
        message: '"ann" cannot be merged into itself. Name another actor.',
      },
      {
        rule: 'recordsCanMerge',
        path: 'from.2',
        message: 'There is no actor "nobody". Correct the slug.',
      },
    ],
    change: null,
    merge: null,
  });
  const many = Array.from({ length: 51 }, (_, i) => `a${i}`);
  expect(await run(MERGE, { ...one, from: many }, admin)).toMatchObject({
    data: { merge: { faults: [{ rule: 'tooMany', path: 'from' }], change: null } },
  });
});

test('who may not merge is told so', async () => {
  for (const query of [MERGE, UNDO]) {
    const { errors } = await run(query, { ...one, merge: 'm1' }, reviewer);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  }
  const { errors } = await run(MERGE, one, null);
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
});
