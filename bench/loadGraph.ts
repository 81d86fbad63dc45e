import { access, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphModel } from '../src/schema/graphModel.ts';
import { Neo4jStore } from '../src/stores/neo4j/Neo4jStore.ts';
import type { Row, Store } from '../src/stores/Store.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { findJava } from '../tests/neo4j/findJava.ts';
import { type FoundNeo4j, VERSIONS } from '../tests/neo4j/Neo4jServer.ts';
import { download, javaFor, startWithJava } from '../tests/neo4j/startWithJava.ts';
import { importNeo4j, restoreEmptyLists } from './importNeo4j.ts';
import { inBatches, MADE_VERSION, makeGraph } from './makeGraph.ts';

/** Rows in one transaction. */
const ROWS_AT_ONCE = 20_000;
/** Bytes on disk for each claim, in the larger of both stores with its logs. */
const BYTES_OF_CLAIM = 20_000;

/** Milliseconds that a read may take: nothing measured is cut off. */
export const DEADLINE = 120_000;

const [VERSION] = VERSIONS;

/** What a server that answers for hours is given; the tests' own settings start faster and answer slower. */
const JAVA_FLAGS = ['-Xms512m', '-Xmx1g', '-XX:+UseG1GC'];

/** Enough that the graphs in use are read from memory. */
const PAGE_CACHE = '2g';

/** Where made graphs are kept between runs: BENCH_DIR, or a folder for temporary files. */
export const FOLDER: string = process.env.BENCH_DIR ?? join(tmpdir(), 'demarche-bench');

export function sqliteFolder(claims: number): string {
  return join(FOLDER, `sqlite-${claims}-v${MADE_VERSION}`);
}

/** The embedded store's file with a graph of so many claims, made where it is not there yet. */
export async function loadedSqlite(claims: number, say: (text: string) => void): Promise<string> {
  const folder = sqliteFolder(claims);
  const file = join(folder, 'demarche.sqlite');
  if (await isComplete(folder)) return file;
  await prepare(folder, claims);
  const store = await SqliteStore.open(graphModel, file);
  await load(store, claims, say);
  await store.close();
  await complete(folder);
  return file;
}

/** A Neo4j of its own with a graph of so many claims, loaded where it is not there yet. */
export async function loadedNeo4j(claims: number, say: (text: string) => void): Promise<FoundNeo4j> {
  const folder = join(FOLDER, `neo4j-${claims}-v${MADE_VERSION}`);
  const isLoaded = await isComplete(folder);
  if (!isLoaded) {
    await prepare(folder, claims);
    const home = { home: folder, lib: await download(VERSION), java: javaFor(VERSION, await findJava()) };
    await importNeo4j(graphModel, told(makeGraph(claims), claims, say), home);
    say(`Importing is done; the indexes of a graph of ${claims} claims are being filled`);
  }
  const server = await startNeo4j(folder);
  if (isLoaded) return server;
  try {
    await restoreEmptyLists(graphModel, server.uri);
    await (await openNeo4j(server.uri)).close();
    await complete(folder);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A Neo4j whose data stays in a folder. */
export async function startNeo4j(home: string): Promise<FoundNeo4j> {
  return startWithJava(VERSION, await findJava(), { home, flags: JAVA_FLAGS, pageCache: PAGE_CACHE });
}

export function openNeo4j(uri: string): Promise<Neo4jStore> {
  return Neo4jStore.open(graphModel, { uri, user: null, password: null, database: null, deadline: DEADLINE });
}

async function load(store: Store, claims: number, say: (text: string) => void): Promise<void> {
  for (const batch of inBatches(told(makeGraph(claims), claims, say), ROWS_AT_ONCE)) {
    await store.transaction((t) => t.put(batch));
  }
}

/** The same rows; how many there were is said now and then. */
function* told(rows: Iterable<Row>, claims: number, say: (text: string) => void): Generator<Row> {
  const start = performance.now();
  let count = 0;
  for (const row of rows) {
    yield row;
    count += 1;
    if (count % ROWS_AT_ONCE > 0) continue;
    say(`${count} rows of a graph of ${claims} claims, ${Math.round((performance.now() - start) / 1000)} s`);
  }
}

async function prepare(folder: string, claims: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const needed = claims * BYTES_OF_CLAIM;
  if (free < needed) {
    throw new Error(
      `${FOLDER} has ${gigabytes(free)} GB left; a graph of ${claims} claims takes ${gigabytes(needed)}. Set BENCH_DIR to another folder.`,
    );
  }
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}

const MARK = 'complete';

async function complete(folder: string): Promise<void> {
  await writeFile(join(folder, MARK), '');
}

async function isComplete(folder: string): Promise<boolean> {
  return access(join(folder, MARK)).then(
    () => true,
    () => false,
  );
}
