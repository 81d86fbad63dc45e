import { join, resolve } from 'node:path';
import { graphModel } from './schema/graphModel.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/Store.ts';

/**
 * Opens the store that the settings choose. The only file that names every store; each is loaded where it is
 * used, so that the other costs nothing.
 *
 * Throws BAD_SETTING where a setting cannot be used, and STORE_UNAVAILABLE where nothing answers yet.
 */
export async function openStore({ neo4j, dataDir, deadline }: Settings): Promise<Store> {
  if (neo4j) {
    const { Neo4jStore } = await import('./stores/neo4j/Neo4jStore.ts');
    const { user, password } = neo4j.login ?? { user: null, password: null };
    return Neo4jStore.open(graphModel, { ...neo4j, user, password, deadline });
  }
  const { SqliteStore } = await import('./stores/sqlite/SqliteStore.ts');
  return SqliteStore.open(graphModel, join(resolve(dataDir), 'demarche.sqlite'));
}
