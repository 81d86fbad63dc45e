import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import neo4j, { type Session } from 'neo4j-driver';
import { record } from '../src/record.ts';
import { graphModel } from '../src/schema/graphModel.ts';
import type { Row, Store } from '../src/stores/Store.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { MadeCommands } from './graphs/madeCommands.ts';
import { makeGraph } from './graphs/makeGraph.ts';
import { openNeo4j, startNeo4j } from './graphs/openGraph.ts';
import { median } from './Stopwatch.ts';

/** Claims that are loaded to time loading. */
const CLAIMS = 1_000;
const ROUNDS = 3;
/** Recorded claims, of which the first do not count. */
const RECORDS = 120;
const WARM = 20;

/** Milliseconds, each by the service and by hand. */
export interface WritingTimes {
  readonly load: readonly [number, number];
  readonly record: readonly [number, number];
}

/** Times writing to the embedded store, in a file of its own. */
export async function timeSqliteWriting(): Promise<WritingTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  const rows = [...makeGraph(CLAIMS)];
  const ours: number[] = [];
  const byHand: number[] = [];
  let file = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    file = join(folder, `ours-${round}.sqlite`);
    const store = await SqliteStore.open(graphModel, file);
    ours.push(await timed(() => store.transaction((t) => t.put(rows))));
    await store.close();
    const copy = join(folder, `hand-${round}.sqlite`);
    await (await SqliteStore.open(graphModel, copy)).close();
    const tables = sqliteTables(file);
    byHand.push(await timed(async () => insertByHand(copy, tables)));
  }
  const store = await SqliteStore.open(graphModel, file);
  const recorded = await timeRecording(store);
  await store.close();
  await rm(folder, { recursive: true });
  return { load: [median(ours), median(byHand)], record: recorded };
}

/** Times writing to a Neo4j of its own. */
export async function timeNeo4jWriting(): Promise<WritingTimes> {
  const home = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  const server = await startNeo4j(home);
  const driver = neo4j.driver(server.uri);
  const session = driver.session();
  const store = await openNeo4j(server.uri);
  try {
    const rows = [...makeGraph(CLAIMS)];
    const ours: number[] = [];
    const byHand: number[] = [];
    // Once before anything counts, so that statements are planned.
    for (let round = 0; round <= ROUNDS; round += 1) {
      ours.push(await timed(() => store.transaction((t) => t.put(rows))));
      const nodes = await nodesOf(session);
      const relationships = await relationshipsOf(session);
      await clear(session);
      byHand.push(await timed(() => createByHand(session, nodes, relationships)));
      if (round < ROUNDS) await clear(session);
    }
    return { load: [median(ours.slice(1)), median(byHand.slice(1))], record: await timeRecording(store) };
  } finally {
    await store.close();
    await session.close();
    await driver.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Means, because now and then a transaction pays for what those before it left to be tidied up. Each way has claims
 * of its own, so that neither finds what the other has written.
 */
async function timeRecording(store: Store): Promise<readonly [number, number]> {
  const made = new MadeCommands(CLAIMS);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < RECORDS; i += 1) {
    const command = (nth: number) => ({
      ...made.claim((nth * 4) % CLAIMS),
      ...{ name: null, text: `Said again ${nth}.`, supersedes: [], status: 'ACCEPTED' },
    });
    ours.push(await timed(() => record(store, [command(2 * i)])));
    const rows: Row[] = [];
    await record(watched(store, rows), [command(2 * i + 1)]);
    bare.push(await timed(() => store.transaction((t) => t.put(rows))));
  }
  return [mean(ours.slice(WARM)), mean(bare.slice(WARM))];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A store that keeps what would be written instead of writing it. */
function watched(store: Store, rows: Row[]): Store {
  return {
    read: store.read.bind(store),
    print: store.print.bind(store),
    explain: store.explain.bind(store),
    snapshot: store.snapshot.bind(store),
    forget: () => store.forget(),
    health: store.health.bind(store),
    close: store.close.bind(store),
    transaction: (work) =>
      store.transaction((t) =>
        work({
          damage: t.damage.bind(t),
          lock: t.lock.bind(t),
          get: t.get.bind(t),
          ids: t.ids.bind(t),
          find: t.find.bind(t),
          remove: t.remove.bind(t),
          forgetPast: t.forgetPast.bind(t),
          put: async (some) => {
            rows.push(...some);
          },
        }),
      ),
  };
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SQLInputValue[])[];
}

function sqliteTables(file: string): readonly Table[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const names = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '% words%' AND name NOT LIKE 'sqlite%'",
    )
    .all()
    .map(({ name }) => String(name));
  const tables = names.map((name) => {
    const statement = database.prepare(`SELECT * FROM "${name}"`);
    statement.setReadBigInts(true);
    const rows = statement.all();
    return { name, columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) };
  });
  database.close();
  return tables.filter(({ rows }) => rows.length > 0);
}

function insertByHand(file: string, tables: readonly Table[]): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; BEGIN');
  for (const { name, columns, rows } of tables) {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const insert = database.prepare(`INSERT INTO "${name}" (${names}) VALUES (${places})`);
    for (const row of rows) insert.run(...row);
  }
  database.exec('COMMIT');
  database.close();
}

interface Group {
  readonly text: string;
  readonly rows: readonly unknown[];
}

async function nodesOf(session: Session): Promise<readonly Group[]> {
  const { records } = await session.run(
    'MATCH (n) WHERE n.id IS NOT NULL AND NOT n:SchemaVersion RETURN labels(n) AS labels, properties(n) AS p',
  );
  const groups = Map.groupBy(records, (record) => String(record.get('labels')).replaceAll(',', ':'));
  return [...groups].map(([labels, ofLabels]) => ({
    text: `UNWIND $rows AS p CREATE (n:${labels}) SET n = p`,
    rows: ofLabels.map((record) => record.get('p')),
  }));
}

async function relationshipsOf(session: Session): Promise<readonly Group[]> {
  const { records } = await session.run(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a)[0] AS from, labels(b)[0] AS to, {a: a.id, b: b.id, p: properties(r)} AS row',
  );
  const groups = Map.groupBy(records, (r) => `${r.get('from')} ${r.get('type')} ${r.get('to')}`);
  return [...groups].map(([key, ofKey]) => {
    const [from, type, to] = key.split(' ');
    return {
      text: `UNWIND $rows AS row MATCH (a:${from} {id: row.a}), (b:${to} {id: row.b}) CREATE (a)-[r:${type}]->(b) SET r = row.p`,
      rows: ofKey.map((record) => record.get('row')),
    };
  });
}

async function createByHand(
  session: Session,
  nodes: readonly Group[],
  relationships: readonly Group[],
): Promise<void> {
  await session.executeWrite(async (transaction) => {
    for (const { text, rows } of [...nodes, ...relationships]) {
      for (let i = 0; i < rows.length; i += 2_000) {
        await transaction.run(text, { rows: rows.slice(i, i + 2_000) });
      }
    }
  });
}

async function clear(session: Session): Promise<void> {
  await session.run(
    'MATCH (n) WHERE NOT n:SchemaVersion CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
