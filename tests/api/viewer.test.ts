import { expect, onTestFinished, test } from 'vitest';
import { makeKey } from '../../src/rights/makeKey.ts';
import { STANDARD_WRITING } from '../../src/settings.ts';
import { claim, dossier, openGraph, recorded } from '../recording/graph.ts';
import { getBy } from './getBy.ts';
import { authorIn, executing } from './mutations/executing.ts';
import { startApp } from './startApp.ts';

const VIEWER = '{ viewer { name role reviewed } }';

async function opened() {
  const store = await openGraph();
  onTestFinished(() => store.close());
  return store;
}

test('the viewer is who sends a key, and nobody without one', async () => {
  const store = await opened();
  let reads = 0;
  const run = executing(store, () => {
    reads += 1;
  });
  expect(await run(VIEWER, {}, null)).toEqual({ data: { viewer: null } });
  const carl = await authorIn(store, 'Carl', 'CODE');
  expect(await run(VIEWER, {}, carl)).toEqual({
    data: { viewer: { name: 'Carl', role: 'CODE', reviewed: false } },
  });
  expect(reads).toBe(0);
});

test.each([
  ['SUGGEST', false, true],
  ['CODE', false, false],
  ['CODE', true, true],
  ['REVIEW', true, false],
] as const)('of %s, with REVIEW %s, claims begin as drafts: %s', async (role, review, reviewed) => {
  const store = await opened();
  const run = executing(store, undefined, { writing: { ...STANDARD_WRITING, review } });
  const author = await authorIn(store, 'Ann', role);
  expect(await run(VIEWER, {}, author)).toEqual({ data: { viewer: { name: 'Ann', role, reviewed } } });
});

test('nobody is given what was answered to another with the same role, and none is told that it is kept', async () => {
  const store = await openGraph();
  await recorded(store, dossier('talks', [claim('talks', 'ann SUPPORTS geneva')]));
  const app = await startApp(store);
  onTestFinished(() => app.stop());
  const get = getBy(app.url);
  for (const name of ['Ann', 'Ben']) {
    const key = await makeKey(store, { name, role: 'CODE' });
    const { text, etag } = await get('{ viewer { name } claims { totalCount } }', {
      authorization: `Bearer ${key}`,
    });
    expect([JSON.parse(text).data, etag]).toEqual([{ viewer: { name }, claims: { totalCount: 1 } }, null]);
  }
});

test('it is told of today only', async () => {
  const run = executing(await opened());
  const { errors } = await run(`query @asOf(said: "2025") ${VIEWER}`, {}, null);
  expect(errors?.map(({ message }) => message)).toEqual([
    '"viewer" is answered of today only, and not under "@asOf". Ask for it without the directive, in an operation of its own.',
  ]);
});
