import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKUP } from '../../src/exchange/graphFile.ts';
import { importJsonl } from '../../src/exchange/import/jsonl.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openGraph } from '../recording/graph.ts';
import { exported } from './exported.ts';
import { fillStore } from './fullGraph.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function restoring(store: Store, text: string) {
  const file = join(folder, 'backup.jsonl');
  await writeFile(file, text);
  return importJsonl(store, file, () => undefined, BACKUP);
}

async function filled(): Promise<Store> {
  const store = await openGraph();
  await fillStore(store);
  await makeKey(store, { name: 'Ada', role: 'ADMIN' });
  return store;
}

const keysOf = (store: Store) => store.transaction(async (t) => t.get('Key', await t.ids('Key')));

test('a backup holds all that the store does, keys too, and gives it back as it was', async () => {
  const store = await filled();
  const text = await exported(store, BACKUP);
  const other = await openGraph();
  expect(await restoring(other, text)).toMatchObject({ written: true });
  expect(await exported(other, BACKUP)).toBe(text);
  expect(await keysOf(other)).toEqual(await keysOf(store));
  expect((await keysOf(other)).map(({ fields }) => fields.name)).toContain('Ada');
  expect(await verifyGraph(other)).toEqual(await verifyGraph(store));
  expect(await restoring(other, text)).toMatchObject({ written: false });
});

test('what is cut off, changed, or only a graph is refused, and a store with anything else is left alone', async () => {
  const store = await filled();
  const text = await exported(store, BACKUP);
  const empty = await openGraph();
  const lines = text.split('\n');
  await expect(restoring(empty, lines.slice(0, -2).join('\n'))).rejects.toThrow('is not whole');
  await expect(restoring(empty, text.replace('"Ada"', '"Eve"'))).rejects.toThrow('is not as it was written');
  await expect(restoring(empty, await exported(store))).rejects.toThrow(
    'is what "demarche export jsonl" writes: read it with "demarche import jsonl"',
  );
  expect(await verifyGraph(empty)).toMatchObject({ rows: 0 });
  const another = await openGraph();
  await makeKey(another, { name: 'Omar', role: 'READ' });
  await expect(restoring(another, text)).rejects.toThrow('the store is not empty');
  expect((await keysOf(another)).map(({ fields }) => fields.name)).toEqual(['Omar']);
});
