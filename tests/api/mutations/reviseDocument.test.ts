import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Author } from '../../../src/api/Call.ts';
import { seedStore } from '../../../src/seedStore.ts';
import type { Store } from '../../../src/stores/Store.ts';
import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { SEED } from '../seeded.ts';
import { authorIn, executing } from './executing.ts';

const REVISE = `mutation ($text: String!, $publishedAt: EDTF, $key: ID) {
  reviseDocument(slug: "putin-zelensky-talks", text: $text, publishedAt: $publishedAt, key: $key) {
    faults { rule path }
    change { kind by }
    document { slug revises { slug } claims { totalCount } }
    claims { document { slug } replaces { document { slug } } }
    orphans { document { slug } holder { slug } }
  }
}`;

let store: Store;
let run: ReturnType<typeof executing>;
let rita: Author;

beforeAll(async () => {
  store = await openTemporary();
  await seedStore(store, SEED);
  run = executing(store);
  rita = await authorIn(store, 'Rita', 'REVIEW');
});
afterAll(() => store.close());

test('a later version of a text is answered with what moved there and what did not, and once only', async () => {
  const read = await run(
    '{ document(slug: "putin-zelensky-talks") { text claims { totalCount } } }',
    {},
    null,
  );
  const { text, claims } = Object(read.data).document;
  const later = `Corrected.\n\n${text.replace('Kyiv is still wary of', 'Kyiv is not wary of')}`;
  expect(await run(REVISE, { text, key: 'same' }, rita)).toMatchObject({
    data: {
      reviseDocument: {
        faults: [{ rule: 'revisionIsAnotherText', path: 'text' }],
        document: null,
        orphans: [],
      },
    },
  });
  expect(await run(REVISE, { text: later, publishedAt: 'today' }, rita)).toMatchObject({
    data: { reviseDocument: { faults: [{ rule: 'datesAreEdtf', path: 'publishedAt' }], change: null } },
  });
  const answer = await run(REVISE, { text: later, key: 'once' }, rita);
  const { reviseDocument: given } = Object(answer.data);
  expect(given).toMatchObject({
    faults: [],
    change: { kind: 'reviseDocument', by: 'Rita' },
    document: { slug: 'putin-zelensky-talks-2', revises: { slug: 'putin-zelensky-talks' } },
  });
  expect(given.orphans.length).toBeGreaterThan(0);
  expect(new Set(given.orphans.map((o: { holder: { slug: string } }) => o.holder.slug))).toEqual(
    new Set(['ukrainian-government']),
  );
  expect(given.claims.length + given.orphans.length).toBe(claims.totalCount);
  expect(await run(REVISE, { text: later, key: 'once' }, rita)).toEqual(answer);
});

test('who may not decide on the claims of others is told so', async () => {
  const carl = await authorIn(store, 'Carl', 'CODE');
  const { errors } = await run(REVISE, { text: 'New.' }, carl);
  expect(errors?.map(({ message }) => message)).toEqual([
    'The key "Carl" has the role CODE; this needs REVIEW.',
  ]);
});
