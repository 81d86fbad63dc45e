import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphModel } from '../../src/schema/graphModel.ts';
import { seedStore } from '../../src/seedStore.ts';
import type { Store } from '../../src/stores/Store.ts';
import { SqliteStore } from '../../src/stores/sqlite/SqliteStore.ts';

export const SEED = fileURLToPath(new URL('../../seed', import.meta.url));

export interface Opened {
  readonly store: Store;
  /** Closes the store and takes its folder away. */
  discard(): Promise<void>;
}

/** An embedded store in a folder of its own, with nothing in it. */
export async function openEmpty(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  const store = await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  return {
    store,
    async discard() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same with the seed in it. */
export async function openSeeded(): Promise<Opened> {
  const opened = await openEmpty();
  await seedStore(opened.store, SEED);
  return opened;
}
