import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DemarcheError } from './errors.ts';
import { graphModel } from './schema/graphModel.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/Store.ts';

/**
 * Opens the store that the settings choose. The only file that names every store; each is loaded where it is
 * used, so that the other costs nothing.
 *
 * Throws BAD_SETTING and STORE_UNAVAILABLE.
 */
export async function openStore({ neo4j, dataDir, deadline }: Settings): Promise<Store> {
  if (neo4j) {
    const { Neo4jStore } = await import('./stores/neo4j/Neo4jStore.ts');
    const { user, password } = neo4j.login ?? { user: null, password: null };
    return Neo4jStore.open(graphModel, { ...neo4j, user, password, deadline });
  }
  const { SqliteStore } = await import('./stores/sqlite/SqliteStore.ts');
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    return await SqliteStore.open(graphModel, join(folder, 'demarche.sqlite'));
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DemarcheError(
      'BAD_SETTING',
      `The data folder "${folder}" (DATA_DIR) cannot be written: ${why}`,
      {
        cause: error,
      },
    );
  }
}
