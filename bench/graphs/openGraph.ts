import { access, mkdir, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graphModel } from '../../src/schema/graphModel.ts';
import { Neo4jStore } from '../../src/stores/neo4j/Neo4jStore.ts';
import type { Row } from '../../src/stores/Store.ts';
import { findJava } from '../../tests/neo4j/findJava.ts';
import { type FoundNeo4j, VERSIONS } from '../../tests/neo4j/Neo4jServer.ts';
import { download, javaFor, startWithJava } from '../../tests/neo4j/startWithJava.ts';
import { importNeo4j, restoreEmptyLists } from './importNeo4j.ts';
import { importSqlite } from './importSqlite.ts';
import { MADE_VERSION, makeGraph } from './makeGraph.ts';

/** How a graph that is kept was made. */
export interface Making {
  readonly seconds: number;
  /** On disk, with its indexes. */
  readonly bytes: number;
}

/** Where graphs are kept between runs, unless another folder is given. */
export const GRAPHS: string = fileURLToPath(new URL('../.cache', import.meta.url));

/** Rows after which it is said how many there are. */
const TOLD_EVERY = 200_000;

/** Bytes on disk for each claim, with its passages, positions and indexes, and with what making them takes meanwhile. */
const BYTES_OF_CLAIM = { sqlite: 6_000, neo4j: 20_000 } as const;

/** Milliseconds that a read may take: nothing measured is cut off. */
const DEADLINE = 120_000;

const [VERSION] = VERSIONS;

/** What a server that answers for hours is given; the tests' own settings start faster and answer slower. */
const JAVA_FLAGS = ['-Xms512m', '-Xmx1g', '-XX:+UseG1GC'];

/** Enough that the graphs in use are read from memory. */
const PAGE_CACHE = '2g';

/** Where a graph is kept: the same claims under the same version of what makes them. */
export function graphFolder(folder: string, engine: string, claims: number): string {
  return join(folder, `${engine}-${claims}-v${MADE_VERSION}`);
}

/** The embedded store's file with a graph of so many claims, made where it is not there yet. */
export async function openSqliteGraph(
  folder: string,
  claims: number,
  say: (text: string) => void,
): Promise<{ readonly file: string; readonly made: Making }> {
  const home = graphFolder(folder, 'sqlite', claims);
  const file = join(home, 'demarche.sqlite');
  const known = await madeBefore(home);
  if (known) return { file, made: known };
  await prepare(home, claims * BYTES_OF_CLAIM.sqlite);
  const start = performance.now();
  await importSqlite(graphModel, told(makeGraph(claims), say), file);
  const made = { seconds: (performance.now() - start) / 1000, bytes: (await stat(file)).size };
  await keep(home, made);
  return { file, made };
}

/** A Neo4j of its own with a graph of so many claims, loaded where it is not there yet. It ends with this process. */
export async function openNeo4jGraph(
  folder: string,
  claims: number,
  say: (text: string) => void,
): Promise<{ readonly server: FoundNeo4j; readonly made: Making }> {
  const home = graphFolder(folder, 'neo4j', claims);
  const known = await madeBefore(home);
  if (known) return { server: await startNeo4j(home), made: known };
  await prepare(home, claims * BYTES_OF_CLAIM.neo4j);
  const start = performance.now();
  const stopped = { home, lib: await download(VERSION), java: javaFor(VERSION, await findJava()) };
  await importNeo4j(graphModel, told(makeGraph(claims), say), stopped);
  say('All rows are there; the indexes are being filled');
  const server = await startNeo4j(home);
  try {
    await restoreEmptyLists(graphModel, server.uri);
    await (await openNeo4j(server.uri)).close();
    const made = { seconds: (performance.now() - start) / 1000, bytes: await bytesIn(join(home, 'data')) };
    await keep(home, made);
    return { server, made };
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

/** The same rows; how many there were is said now and then. */
function* told(rows: Iterable<Row>, say: (text: string) => void): Generator<Row> {
  const start = performance.now();
  let count = 0;
  for (const row of rows) {
    yield row;
    count += 1;
    if (count % TOLD_EVERY === 0) say(`${count} rows, ${Math.round((performance.now() - start) / 1000)} s`);
  }
}

async function prepare(home: string, needed: number): Promise<void> {
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const { bavail, bsize } = await statfs(home);
  const free = bavail * bsize;
  if (free > needed) return;
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new Error(
    `${home} has ${gigabytes(free)} left; this graph takes ${gigabytes(needed)}. Give another folder with --graphs.`,
  );
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Written when everything else is there: without it a graph is made anew. */
const MARK = 'made.json';

async function keep(home: string, made: Making): Promise<void> {
  await writeFile(join(home, MARK), JSON.stringify(made));
}

async function madeBefore(home: string): Promise<Making | null> {
  const file = join(home, MARK);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere ? (JSON.parse(await readFile(file, 'utf8')) as Making) : null;
}
