import { expect, test } from 'vitest';
import { KnownKeys } from '../../src/rights/KnownKeys.ts';
import { checkKeyName } from '../../src/rights/keyName.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import { makeOwnKey } from '../../src/rights/OwnKey.ts';
import { keyId } from '../../src/rights/secrets.ts';
import { openTemporary } from '../stores/sqlite/openTemporary.ts';
import { keysContract } from './keysContract.ts';

keysContract(openTemporary, { writesAtOnce: false });

test.each([
  ['', /has no letter or digit/],
  ['…', /has no letter or digit/],
  [' Rita', /spaces at an end/],
  ['Rita  Okafor', /several in a row/],
  ['Rita\nOkafor', /characters that nobody sees/],
  ['Ri\u200Bta', /"Ri<U\+200B zero-width space>ta" cannot be used: .*nobody sees/],
  ['rita (LOCAL)', /is for the key that a service makes/],
  ['x'.repeat(101), /longer than 100 characters/],
])('%j is no name of a key', (name, message) => {
  expect(() => checkKeyName(name)).toThrow(message);
});

test.each(['Rita Okafor', '王伟', 'news-reader 2', 'dm'])('%s is one', (name) => {
  expect(checkKeyName(name)).toBeUndefined();
});

test('nobody can be given the name of a service’s own key', () => {
  expect(() => checkKeyName(makeOwnKey().name)).toThrow(/is for the key that a service makes/);
});

test('however many ask with one key, the store is asked once', async () => {
  const store = await openTemporary();
  const id = keyId(await makeKey(store, { name: 'Rita', role: 'CODE' }));
  let reads = 0;
  const keys = new KnownKeys({
    read: (...asked) => {
      reads += 1;
      return store.read(...asked);
    },
  });
  expect(keys.has(id)).toBe(false);
  const asked = Array.from({ length: 50 }, () => keys.find(id));
  expect(keys.has(id)).toBe(true);
  expect(new Set((await Promise.all(asked)).map((key) => key?.name))).toEqual(new Set(['Rita']));
  expect(reads).toBe(1);
  await store.close();
});

test('what is no key is not kept, and neither is what a store could not tell', async () => {
  const store = await openTemporary();
  const keys = new KnownKeys(store);
  expect(await keys.find('none')).toBe(null);
  expect(keys.has('none')).toBe(false);
  await store.close();
  await expect(keys.find('none')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(keys.has('none')).toBe(false);
});
