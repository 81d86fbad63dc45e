import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, printCypher } from './openStore.ts';
import type { Value } from './plan/bindValues.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import type { Settings } from './settings.ts';

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
          : { statement: await printCypher(plan), steps: null }),
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
