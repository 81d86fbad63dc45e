import { expect, test } from 'vitest';
import { examples } from '../src/api/examples.ts';
import type { Store } from '../src/stores/Store.ts';
import { warmStore } from '../src/warmStore.ts';
import { openSeeded } from './api/seeded.ts';

const limits = { selections: 60, levels: 10, rows: 200_000, first: 200 };

test('every published operation is asked once', async () => {
  const { store, discard } = await openSeeded();
  const texts: string[] = [];
  const watched: Pick<Store, 'read'> = {
    read: (plan, values, signal) => {
      texts.push(store.print(plan).text);
      return store.read(plan, values, signal);
    },
  };
  expect(await warmStore(watched, limits)).toBe(examples().length);
  expect(new Set(texts).size).toBe(examples().length);
  await discard();
});

test('an operation that fails keeps the others from nothing', async () => {
  const { store, discard } = await openSeeded();
  let asked = 0;
  const failing: Pick<Store, 'read'> = {
    read: (plan, values, signal) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('No.')) : store.read(plan, values, signal);
    },
  };
  expect(await warmStore(failing, limits)).toBe(examples().length - 1);
  await discard();
});

test('a store that never answers is not waited for', async () => {
  let asked = 0;
  const silent: Pick<Store, 'read'> = {
    read: (_plan, _values, signal) => {
      asked += 1;
      const { promise, reject } = Promise.withResolvers<never>();
      signal?.addEventListener('abort', () => reject(signal.reason));
      return promise;
    },
  };
  expect(await warmStore(silent, limits, 20)).toBe(0);
  expect(asked).toBe(1);
});

test('limits of this service that refuse an operation refuse nothing else', async () => {
  const { store, discard } = await openSeeded();
  const answered = await warmStore(store, { ...limits, selections: 5 });
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(examples().length);
  await discard();
});
