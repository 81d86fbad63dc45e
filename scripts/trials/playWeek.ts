import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJsonl } from '../../src/exchange/export/jsonl.ts';
import { importJsonl } from '../../src/exchange/import/jsonl.ts';
import { verifyGraph } from '../../src/recording/verifyGraph.ts';
import { type Timeless, timeless } from './differences.ts';
import { prepare, type TriedStore } from './stores.ts';
import { Week } from './Week.ts';
import { WHO, weekOfWork } from './weekOfWork.ts';

/** What a week came to. */
export interface Played {
  readonly calls: number;
  readonly kills: number;
  /** Of the graph at its end, and the file into which it was written. */
  readonly digest: string;
  readonly file: string;
  readonly graph: Timeless;
}

/**
 * Plays a week of work on an empty store, and writes the graph at its end into a file of the folder.
 *
 * @param killedOneIn one call in so many is sent to a service that is killed meanwhile, and then again
 * Throws where an answer is another than expected, or the graph is not as the rules have it.
 */
export async function playWeek(
  tried: TriedStore,
  {
    folder,
    seed,
    killedOneIn,
  }: { readonly folder: string; readonly seed: number; readonly killedOneIn: number },
): Promise<Played> {
  const secrets = await prepare(folder, tried, WHO);
  const week = new Week({ store: tried, secrets, seed, killedOneIn });
  try {
    await weekOfWork(week, tried);
  } finally {
    await week.end();
  }
  const file = join(folder, 'week.jsonl');
  const digest = await verifiedDigest(tried);
  const store = await tried.open();
  try {
    const handle = await open(file, 'w');
    const exported = await exportJsonl(store, (lines) => handle.appendFile(lines)).finally(() =>
      handle.close(),
    );
    assert.equal(exported.digest, digest);
    return { calls: week.calls, kills: week.kills, digest, file, graph: await timeless(store) };
  } finally {
    await store.close();
  }
}

/** Reads a graph into an empty store, and gives its digest there. */
export async function importInto(tried: TriedStore, file: string): Promise<string> {
  const store = await tried.open();
  try {
    assert.equal((await importJsonl(store, file)).written, true);
  } finally {
    await store.close();
  }
  return verifiedDigest(tried);
}

/** The digest of a store in which nothing is wrong. */
async function verifiedDigest(tried: TriedStore): Promise<string> {
  const store = await tried.open();
  try {
    const { differences, damage, digest } = await verifyGraph(store);
    assert.deepEqual([...damage, ...differences], []);
    return String(digest);
  } finally {
    await store.close();
  }
}
