import { type ChildProcess, execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startNeo4j } from '../../bench/graphs/openGraph.ts';
import { openStore } from '../../src/openStore.ts';
import { makeKey } from '../../src/rights/makeKey.ts';
import type { Role } from '../../src/rights/Role.ts';
import { seedStore } from '../../src/seedStore.ts';
import { readSettings } from '../../src/settings.ts';
import type { Store } from '../../src/stores/Store.ts';
import { type Service, startService } from '../attack/startService.ts';

/** What every store begins with. */
export const SEED: string = new URL('../../seed', import.meta.url).pathname;

export const ENGINES = ['sqlite', 'neo4j'] as const;
export type Engine = (typeof ENGINES)[number];

/** A store that services, commands and this process open each for itself. */
export interface TriedStore {
  readonly engine: Engine;
  /** By which every process finds it. */
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Store>;
  /** Of a Neo4j that was started here: ends it well. */
  stop(): Promise<void>;
  /** Of a Neo4j that was started here: ends it by SIGKILL. */
  kill(): Promise<void>;
}

/**
 * The store that is kept in a folder: SQLite's file, or a Neo4j that is started on it (NEO4J_URI, where it is set, is used
 * instead, and has to be empty at first).
 */
export async function triedStore(engine: Engine, folder: string): Promise<TriedStore> {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
  if (engine === 'sqlite') return storeAt(engine, { DATA_DIR: join(folder, 'data') });
  if (NEO4J_URI) {
    const login = NEO4J_PASSWORD ? { NEO4J_PASSWORD, ...(NEO4J_USER && { NEO4J_USER }) } : {};
    return storeAt(engine, { NEO4J_URI, ...login });
  }
  const home = join(folder, 'neo4j');
  await mkdir(home, { recursive: true });
  const server = await startNeo4j(home);
  return {
    ...storeAt(engine, { NEO4J_URI: server.uri }),
    stop: () => server.stop(),
    async kill() {
      for (const pid of await processesOn(home)) process.kill(pid, 'SIGKILL');
    },
  };
}

/** A store that stays where it is. */
export function storeAt(engine: Engine, environment: Readonly<Record<string, string>>): TriedStore {
  return {
    ...{ engine, environment },
    open: () => openStore(readSettings(environment), { make: true }),
    stop: async () => undefined,
    async kill() {
      throw new Error('Only a Neo4j that was started here may be killed.');
    },
  };
}

/** The Java that runs on a folder: its own command line says so. Linux only. */
async function processesOn(home: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const [program = '', ...args] = command.split('\0');
      return program.endsWith('java') && args.includes(`--home-dir=${home}`) ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

/** Starts a service on a store. On a busy machine everything takes long: it has the time, and no limit of changes. */
export function serviceOn({ environment }: TriedStore): Promise<Service> {
  return startService({ ...environment, DEADLINE: '600000', RATE_CHANGES: '0' });
}

/** What a command of demarche wrote, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `demarche` on a store. */
export function demarche(store: TriedStore, ...args: readonly string[]): Promise<Ran> {
  return startDemarche(store, ...args).ended;
}

/** Starts `demarche` on a store. */
export function startDemarche(
  { environment }: TriedStore,
  ...args: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
  const { PATH = '', HOME = '' } = process.env;
  const program = resolve(import.meta.dirname, '../../src/cli.js');
  const env = { PATH, HOME, ...environment };
  const { promise: ended, resolve: end } = Promise.withResolvers<Ran>();
  const child = execFile(
    process.execPath,
    [program, ...args],
    { env, maxBuffer: 2 ** 26 },
    (error, out, err) =>
      end({ status: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err }),
  );
  return { child, ended };
}

/** Fills a store where it is empty, and gives the secrets of keys by their names; those that a folder has none of are made. */
export async function prepare(
  folder: string,
  tried: TriedStore,
  roles: Readonly<Record<string, Role>>,
): Promise<ReadonlyMap<string, string>> {
  const file = join(folder, 'keys.json');
  const known: Record<string, string> = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  const store = await tried.open();
  try {
    await seedStore(store, SEED);
    for (const [name, role] of Object.entries(roles)) known[name] ??= await makeKey(store, { name, role });
  } finally {
    await store.close();
  }
  await writeFile(file, JSON.stringify(known, null, 2));
  return new Map(Object.entries(known));
}
