import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasStore, openStore } from '../openStore.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';

/**
 * Opens the store beside which something is only checked: that of the settings, or where there is none yet an empty one, of
 * which nothing is left when it is closed.
 */
export async function openToCheck(settings: Settings): Promise<Pick<Store, 'transaction' | 'close'>> {
  if (settings.neo4j || hasStore(settings)) return openStore(settings, { make: false });
  const dataDir = await mkdtemp(join(tmpdir(), 'demarche-check-'));
  const store = await openStore({ ...settings, dataDir }, { make: true });
  return {
    transaction: (...given) => store.transaction(...given),
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
