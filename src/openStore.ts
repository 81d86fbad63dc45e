import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DemarcheError } from './errors.ts';
import type { Value } from './plan/bindValues.ts';
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
  { make, onStep }: { readonly make: boolean; readonly onStep?: (step: string) => void },
): Promise<Store> {
  if (neo4j) {
    const { Neo4jStore } = await import('./stores/neo4j/Neo4jStore.ts');
    const { user, password } = neo4j.login ?? { user: null, password: null };
    return Neo4jStore.open(graphModel, { ...neo4j, user, password, deadline }, onStep);
  }
  const file = join(resolve(dataDir), 'demarche.sqlite');
  if (!make && !existsSync(file)) {
    const message = `There is no store yet: "${file}" is not there. Set DATA_DIR to the folder that the service uses, or load a dossier first.`;
    throw new DemarcheError('BAD_SETTING', message);
  }
  const { SqliteStore } = await import('./stores/sqlite/SqliteStore.ts');
  return SqliteStore.open(graphModel, file);
}

/** What one engine does for a plan. */
export interface Explained {
  readonly engine: 'SQLite' | 'Neo4j';
  readonly statement: string;
  /** The engine's own plan of the statement, a step a line; null where there is no database to ask. */
  readonly steps: string | null;
}

/**
 * The statement that each engine runs for a plan, and how it would run it. SQLite plans by its tables and indexes
 * alone, so that an empty store of its own tells; Neo4j has to be running.
 *
 * Throws as `openStore` does.
 */
export async function explainOnEach(
  settings: Settings,
  plan: ReadPlan,
  values: readonly Value[],
): Promise<readonly Explained[]> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-explain-'));
  try {
    const embedded = { ...settings, dataDir: folder, neo4j: null };
    return [
      { engine: 'SQLite', ...(await explainOn(embedded, { make: true }, plan, values)) },
      {
        engine: 'Neo4j',
        ...(settings.neo4j
          ? await explainOn(settings, { make: false }, plan, values)
          : { statement: await cypherOf(plan), steps: null }),
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function explainOn(
  settings: Settings,
  options: { readonly make: boolean },
  plan: ReadPlan,
  values: readonly Value[],
): Promise<Omit<Explained, 'engine'>> {
  const store = await openStore(settings, options);
  try {
    return { statement: store.print(plan).text, steps: await store.explain(plan, values) };
  } finally {
    await store.close();
  }
}

async function cypherOf(plan: ReadPlan): Promise<string> {
  const { printPlan } = await import('./stores/neo4j/printPlan.ts');
  return printPlan(graphModel, plan).text;
}
