import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { BACKUP } from '../../src/exchange/graphFile.ts';
import { importJsonl } from '../../src/exchange/import/jsonl.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Store } from '../../src/stores/Store.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { openGraph } from '../recording/graph.ts';
import { exported } from './exported.ts';
import { fillStore } from './fullGraph.ts';

useNeo4j('a graph that goes from store to store', (use) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarche-jsonl-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const open = async () => {
    const store = await use.open();
    onTestFinished(() => store.close());
    return store;
  };
  const importing = async (store: Store, text: string) => {
    const file = join(folder, 'graph.jsonl');
    await writeFile(file, text);
    return importJsonl(store, file);
  };

  test('is the same to the byte: from the embedded one, and back', async () => {
    const [embedded, back] = [await openGraph(), await openGraph()];
    await fillStore(embedded);
    const text = await exported(embedded);
    const { digest } = await verifyGraph(embedded);
    const store = await open();
    expect(await importing(store, text)).toMatchObject({ written: true, digest });
    expect(await verifyGraph(store)).toMatchObject({ differences: [], digest });
    const again = await exported(store);
    expect(again).toBe(text);
    await importing(back, again);
    expect(await verifyGraph(back)).toMatchObject({ differences: [], digest });
    expect(await importing(store, text)).toMatchObject({ written: false });
  });

  test('and a backup too, with its keys', async () => {
    const [store, embedded] = [await open(), await openGraph()];
    await fillStore(embedded);
    await makeKey(embedded, { name: 'Ada', role: 'ADMIN' });
    const text = await exported(embedded, BACKUP);
    const file = join(folder, 'backup.jsonl');
    await writeFile(file, text);
    expect(await importJsonl(store, file, () => undefined, BACKUP)).toMatchObject({ written: true });
    expect(await exported(store, BACKUP)).toBe(text);
  });

  test('and that began there', async () => {
    const [store, embedded] = [await open(), await openGraph()];
    await fillStore(store);
    const { digest } = await verifyGraph(store);
    expect(await importing(embedded, await exported(store))).toMatchObject({ written: true, digest });
    expect(await verifyGraph(embedded)).toMatchObject({ differences: [], digest });
  });

  test('is there whole or not at all', async () => {
    const [store, embedded] = [await open(), await openGraph()];
    await fillStore(embedded);
    const lines = (await exported(embedded)).split('\n');
    await expect(importing(store, lines.slice(0, -2).join('\n'))).rejects.toThrow('is not whole');
    expect(await verifyGraph(store)).toMatchObject({ rows: 0 });
  });
});
