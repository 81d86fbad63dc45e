import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DemarcheError } from './errors.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import { graphModel } from './schema/graphModel.ts';
import type { Settings } from './settings.ts';
import type { Store } from './stores/Store.ts';

/**
 * Opens the store that the settings choose. The only file that names every store; each is loaded where it is
 * used, so that the other costs nothing.
 *
 * @param make whether an embedded store that is not there yet is made
 * @param onStep told what is begun that takes its time
 * Throws BAD_SETTING where a setting cannot be used, and STORE_UNAVAILABLE where nothing answers yet.
 */
export async function openStore(
  { neo4j, dataDir, deadline }: Settings,
  { make, onStep = () => undefined }: { readonly make: boolean; readonly onStep?: (step: string) => void },
): Promise<Store> {
  const renew = async (store: Store) => {
    const { renewDerived } = await import('./recording/renewDerived.ts');
    await renewDerived(store, onStep);
  };
  if (neo4j) {
    const { Neo4jStore } = await import('./stores/neo4j/Neo4jStore.ts');
    const { user, password } = neo4j.login ?? { user: null, password: null };
    return Neo4jStore.open(graphModel, { ...neo4j, user, password, deadline }, onStep, renew);
  }
  const file = fileIn(dataDir);
  if (!make && !existsSync(file)) {
    const message = `There is no store yet: "${file}" is not there. Set DATA_DIR to the folder that the service uses, or make a store there: DATA_DIR=data demarche load FOLDER, or import.`;
    throw new DemarcheError('BAD_SETTING', message);
  }
  const { SqliteStore } = await import('./stores/sqlite/SqliteStore.ts');
  return SqliteStore.open(graphModel, file, renew);
}

/** Whether the folder of the settings has an embedded store. */
export function hasStore({ dataDir }: Settings): boolean {
  return existsSync(fileIn(dataDir));
}

function fileIn(dataDir: string): string {
  return join(resolve(dataDir), 'demarche.sqlite');
}

/** The Cypher of a plan, where there is no Neo4j to ask. */
export async function printCypher(plan: ReadPlan): Promise<string> {
  const { printPlan } = await import('./stores/neo4j/printPlan.ts');
  return printPlan(graphModel, plan).text;
}
