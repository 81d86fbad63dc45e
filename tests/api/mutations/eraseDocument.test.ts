import { expect, onTestFinished, test } from 'vitest';
import { seedStore } from '../../../src/seedStore.ts';
import { openTemporary } from '../../stores/sqlite/openTemporary.ts';
import { SEED } from '../seeded.ts';
import { authorIn, executing } from './executing.ts';

const ERASE = `mutation ($slug: String!, $reason: String!, $key: ID) {
  eraseDocument(slug: $slug, reason: $reason, key: $key) { faults { rule path } warnings { rule } change { kind by note } erasure { slug by reason } }
}`;

test('a document is erased by whoever may, once, and nothing of it answers', async () => {
  const store = await openTemporary();
  onTestFinished(() => store.close());
  await seedStore(store, SEED);
  const run = executing(store);
  const given = { slug: 'putin-zelensky-talks', reason: 'court order', key: 'once' };
  const rita = await authorIn(store, 'Rita', 'REVIEW');
  const { errors } = await run(ERASE, given, rita);
  expect(errors?.map(({ message }) => message)).toEqual([
    'The key "Rita" has the role REVIEW; this needs ADMIN.',
  ]);
  const ada = await authorIn(store, 'Ada', 'ADMIN');
  expect(await run(ERASE, { slug: 'nothing', reason: '' }, ada)).toEqual({
    data: {
      eraseDocument: {
        faults: [
          { rule: 'namesAreKnown', path: 'slug' },
          { rule: 'erasureHasAReason', path: 'reason' },
        ],
        warnings: [],
        change: null,
        erasure: null,
      },
    },
  });
  const answer = {
    data: {
      eraseDocument: {
        faults: [],
        warnings: [],
        change: { kind: 'eraseDocument', by: 'Ada', note: 'court order' },
        erasure: { slug: 'putin-zelensky-talks', by: 'Ada', reason: 'court order' },
      },
    },
  };
  expect(await run(ERASE, given, ada)).toEqual(answer);
  expect(await run(ERASE, given, ada)).toEqual(answer);
  expect(
    await run(
      '{ documents { totalCount } claims { totalCount } actors { totalCount } positions { totalCount } search(query: "Kyiv") { totalCount } }',
      {},
      null,
    ),
  ).toEqual({
    data: {
      documents: { totalCount: 0 },
      claims: { totalCount: 0 },
      actors: { totalCount: 0 },
      positions: { totalCount: 0 },
      search: { totalCount: 0 },
    },
  });
  // The next start of the service does not fill the store anew.
  expect(await seedStore(store, SEED)).toBeNull();
});
