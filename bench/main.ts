import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { graphModel } from '../src/schema/graphModel.ts';
import { idOf } from '../src/schema/idOf.ts';
import type { Store } from '../src/stores/Store.ts';
import { SqliteStore } from '../src/stores/sqlite/SqliteStore.ts';
import { bodyOf, Client, request } from './Client.ts';
import { type Case, cases, forPeers } from './cases.ts';
import { loadedNeo4j, loadedSqlite, openNeo4j } from './loadGraph.ts';
import { actorSlug } from './madeCommands.ts';
import { Stopwatch } from './measure.ts';
import { floorQuestion, inProcess, timePlanning } from './planCase.ts';
import { type Kind, Results, report, type StoreName } from './report.ts';
import { type Subject, startFloor, startOurs, startPeer } from './Subject.ts';
import type { Graph } from './servers/answer.ts';
import { PEER_QUERIES } from './servers/peerQueries.ts';
import { POINT_READS, timePointReads } from './timePointReads.ts';
import { timeNeo4jWriting, timeSqliteWriting } from './writing.ts';

// Times the service beside its floor and its peers on graphs of several sizes, in rounds in which all take turns.

const HELP = `npm run bench -- [--sizes 10000,100000,1000000] [--stores sqlite,neo4j] [--rounds 3] [--no-peers] [--no-writing]
Graphs are made once and kept in BENCH_DIR. Prints ratios, and writes bench/RESULTS.md.
`;

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    stores: { type: 'string', default: 'sqlite,neo4j' },
    rounds: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: true },
    writing: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

/** A graph of one size in one store, and the servers that answer from it. */
interface Arena {
  readonly store: StoreName;
  readonly size: number;
  readonly cases: readonly Case[];
  readonly subjects: ReadonlyMap<Kind, Subject>;
  readonly opened: Store;
  readonly startedIn: number;
}

/** Turns of each in one round. */
const TURNS = 5;
const MOST_TRIES = 10;

const missing: string[] = [];
const ending: (() => Promise<unknown>)[] = [];

async function main(): Promise<void> {
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const sizes = options.sizes.split(',').map(Number);
  const stores = (['sqlite', 'neo4j'] as const).filter((store) => options.stores.split(',').includes(store));
  const results = new Results();
  const load = loadavg()[0] ?? 0;
  const arenas: Arena[] = [];
  for (const size of sizes) {
    for (const store of stores) {
      const arena = await attempt(`${store} with ${size} claims`, () => openArena(store, size));
      if (arena) arenas.push(arena);
    }
  }
  say('A round that does not count, so that everybody is warm');
  await runRound(arenas, new Results());
  for (let round = 0; round < Number(options.rounds); round += 1) {
    say(`Round ${round + 1}`);
    await runRound(arenas, results);
  }
  for (const arena of arenas) {
    const { store, size, subjects } = arena;
    results.about(store, size, 'ours', 'start', arena.startedIn);
    for (const kind of ['ours', 'floor'] as const) {
      const subject = subjects.get(kind);
      if (!subject) continue;
      results.about(store, size, kind, 'memory', (await subject.resident()) / 1e6);
      const reads = await timePointReads(subject.port, (c) => SERVED[kind](c));
      results.pointReads.set(`${store} ${size} ${kind}`, reads);
    }
  }
  const [arena] = arenas;
  if (arena) {
    const { first, again } = timePlanning(arena.cases);
    results.planning = { first, again };
  }
  await endAll();
  const publish = async () => {
    const [cpu] = cpus();
    const text = report(results, {
      machine: `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`,
      when: new Date().toISOString().slice(0, 16),
      load: [load, loadavg()[0] ?? 0],
      rounds: Number(options.rounds),
      missing,
      versions: await peerVersions(),
    });
    await writeFile(new URL('RESULTS.md', import.meta.url), text);
    return text;
  };
  // What was measured is kept, whatever becomes of the rest.
  await publish();
  for (const store of options.writing ? stores : []) {
    const times = await attempt(`writing to ${store}`, () =>
      store === 'sqlite' ? timeSqliteWriting() : timeNeo4jWriting(),
    );
    if (times) results.writing.set(store, times);
  }
  process.stdout.write(await publish());
}

async function openArena(store: StoreName, size: number): Promise<Arena> {
  say(`Opening ${store} with ${size} claims`);
  const graph = await graphOf(store, size);
  const asked = cases(await deepOrder(graph));
  const ours = await startOurs(graph);
  ending.push(() => ours.stop());
  const bodies = new Map<string, string>();
  const served = [...asked, ...POINT_READS];
  for (const c of served) {
    bodies.set(c.name, await firstAnswer(ours.port, SERVED.ours(c)));
  }
  const floor = await startFloor({
    graph,
    questions: Object.fromEntries(
      served.map((c) => [floorPath(c), floorQuestion(store, c, bodies.get(c.name) ?? '')]),
    ),
  });
  ending.push(() => floor.stop());
  const subjects = new Map<Kind, Subject>([
    ['ours', ours],
    ['floor', floor],
  ]);
  for (const name of peersOf(store)) {
    const peer = await attempt(`${name} on ${store}`, () => startPeer(name, graph));
    if (!peer) continue;
    ending.push(() => peer.stop());
    subjects.set(name, peer);
  }
  const opened =
    'sqlite' in graph ? await SqliteStore.open(graphModel, graph.sqlite) : await openNeo4j(graph.neo4j);
  ending.push(() => opened.close());
  const arena = { store, size, cases: asked, subjects, opened, startedIn: ours.startedIn };
  await compare(arena, bodies);
  return arena;
}

function peersOf(store: StoreName): readonly ('dataLoader' | 'neo4jGraphql')[] {
  if (!options.peers) return [];
  return store === 'sqlite' ? ['dataLoader'] : ['dataLoader', 'neo4jGraphql'];
}

async function graphOf(store: StoreName, size: number): Promise<Graph> {
  if (store === 'sqlite') return { sqlite: await loadedSqlite(size, say) };
  const server = await loadedNeo4j(size, say);
  ending.push(() => server.stop());
  return { neo4j: server.uri };
}

/** The order key of a claim of the hub behind half of its claims. */
async function deepOrder(graph: Graph): Promise<string> {
  const holder = idOf('Actor', actorSlug(0));
  if ('sqlite' in graph) {
    const database = new DatabaseSync(graph.sqlite, { readOnly: true });
    const found = database
      .prepare(
        `SELECT "order" FROM Claim WHERE holder = ?1 AND status = 'ACCEPTED' ORDER BY "order"
         LIMIT 1 OFFSET (SELECT count(*) / 2 FROM Claim WHERE holder = ?1 AND status = 'ACCEPTED')`,
      )
      .get(holder);
    database.close();
    return String(found?.order);
  }
  const driver = neo4j.driver(graph.neo4j);
  const { records } = await driver.executeQuery(
    `MATCH (c:Claim) WHERE c.holderId = $holder AND c.status = 'ACCEPTED' AND c.order IS NOT NULL
     WITH c.order AS order ORDER BY order WITH collect(order) AS orders RETURN orders[size(orders) / 2] AS order`,
    { holder },
  );
  await driver.close();
  return String(records[0]?.get('order'));
}

/** Everybody has to say the same before anybody is timed. Whoever writes by hand takes the order key as the cursor. */
async function compare(arena: Arena, bodies: ReadonlyMap<string, string>): Promise<void> {
  const { store, size, subjects } = arena;
  for (const c of arena.cases) {
    const ours = bodies.get(c.name) ?? '';
    for (const [kind, subject] of subjects) {
      const bytes = questionOf(kind, c);
      if (bytes === null || kind === 'ours') continue;
      const theirs = bodyOf(await askOnce(subject.port, bytes));
      if (kind === 'neo4jGraphql' ? rowsIn(theirs) === rowsIn(ours) : same(theirs, ours)) continue;
      throw new Error(
        `${kind} on ${store} with ${size} claims answers "${c.name}" otherwise:\n${theirs.slice(0, 600)}\n${ours.slice(0, 600)}`,
      );
    }
  }
}

function same(a: string, b: string): boolean {
  return a === b || JSON.stringify(sorted(JSON.parse(a))) === JSON.stringify(sorted(JSON.parse(b)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, key === 'cursor' || key === 'endCursor' ? typeof inner : sorted(inner)]);
}

function rowsIn(body: string): number {
  return body.split('"stance"').length;
}

/** Question by question, and turn by turn, so that all are asked the same within the same seconds. */
async function runRound(arenas: readonly Arena[], results: Results): Promise<void> {
  const most = Math.max(0, ...arenas.map(({ cases }) => cases.length));
  for (let nth = 0; nth < most; nth += 1) {
    const entrants = arenas.flatMap((arena) => {
      const c = arena.cases[nth];
      return c ? entrantsFor(arena, c) : [];
    });
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const { time } of turn % 2 === 0 ? entrants : entrants.toReversed()) await time();
    }
    for (const { about, stopwatch } of entrants) results.add({ ...about, timed: stopwatch.read() });
  }
}

/** Everybody who answers a question from one graph. */
function entrantsFor({ store, size, subjects, opened }: Arena, c: Case) {
  const entrant = (kind: Kind, time: (stopwatch: Stopwatch) => Promise<void>) => {
    const stopwatch = new Stopwatch();
    return { about: { store, size, case: c, kind }, stopwatch, time: () => time(stopwatch) };
  };
  const entrants = [...subjects].flatMap(([kind, { port }]) => {
    const bytes = questionOf(kind, c);
    return bytes === null ? [] : [entrant(kind, (stopwatch) => stopwatch.time(port, bytes))];
  });
  const call = inProcess(opened, c);
  return [...entrants, entrant('in process', (stopwatch) => stopwatch.timeCalls(call))];
}

/** The request that asks a subject a question, or null where it does not take part. */
function questionOf(kind: Kind, c: Case): Buffer | null {
  if (kind === 'ours' || kind === 'floor') return SERVED[kind](c);
  const asked = forPeers(c);
  if (asked === null) return null;
  if (kind === 'dataLoader') return SERVED.ours(c);
  if (c.variables.after) return null;
  const { after: _, ...variables } = c.variables;
  return request('/graphql', { query: PEER_QUERIES[asked], variables });
}

/** Requests to those who answer every question. */
const SERVED = {
  ours: ({ query, variables }: Case) => request('/graphql', { query, variables }),
  floor: (c: Case) => request(floorPath(c), { query: c.query, variables: c.variables }),
};

function floorPath({ name }: Case): string {
  return `/${name.replace(/\W+/g, '-')}`;
}

async function askOnce(port: number, bytes: Buffer): Promise<Buffer> {
  const client = new Client(port);
  try {
    return await client.ask(bytes);
  } finally {
    client.close();
  }
}

/** While nothing is in memory, an answer may take longer than the deadline. */
async function firstAnswer(port: number, bytes: Buffer): Promise<string> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const answer = await askOnce(port, bytes);
    if (answer.toString('latin1', 0, 12) === 'HTTP/1.1 200') break;
  }
  return bodyOf(await askOnce(port, bytes));
}

/** What cannot be run is said, and the rest goes on. */
async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    missing.push(`${what}: ${why}`);
    say(`Left out: ${what}: ${why}`);
    return null;
  }
}

async function peerVersions(): Promise<string> {
  const names = ['@neo4j/graphql', 'dataloader', 'graphql-yoga', 'neo4j-driver'];
  const versions = names.map(async (name) => {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
    const found = /"version": "(.+?)"/.exec(await readFile(file, 'utf8').catch(() => ''))?.[1];
    return `${name} ${found ?? 'not installed'}`;
  });
  return (await Promise.all(versions)).join(', ');
}

async function endAll(): Promise<void> {
  for (const end of ending.splice(0).reverse()) await end();
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

try {
  await main();
} finally {
  await endAll();
}
