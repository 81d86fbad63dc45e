import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import type { Graph } from './answer.ts';
import type { FloorStart } from './floor.ts';

/** A server in a process of its own, which ends with this one. */
export interface Server {
  readonly port: number;
  /** Bytes that it holds in memory. */
  resident(): Promise<number>;
  stop(): Promise<void>;
}

/** The service, and the milliseconds until it was ready. */
export interface Service extends Server {
  readonly startedIn: number;
}

const ROOT = new URL('../../', import.meta.url);
const END_WITH_PARENT = ['--import', new URL('endWithParent.js', import.meta.url).href];

/** Seconds until the service has to answer. */
const PATIENCE = 120;

/**
 * The service itself, as `npm start` runs it.
 *
 * @param flags what Node is given beside that
 * @param leaveOut what Node is not given of that
 */
export async function startService(
  graph: Graph,
  {
    flags = [],
    leaveOut = [],
  }: { readonly flags?: readonly string[]; readonly leaveOut?: readonly string[] } = {},
): Promise<Service> {
  const port = await freePort();
  const where = 'sqlite' in graph ? { DATA_DIR: dirname(graph.sqlite) } : { NEO4J_URI: graph.neo4j };
  const { NEO4J_URI: _, ...environment } = process.env;
  const [, ...command] = manifest.scripts.start.split(' ');
  const file = command.pop() ?? '';
  const start = performance.now();
  const child = fork(fileURLToPath(new URL(file, ROOT)), {
    cwd: fileURLToPath(ROOT),
    execArgv: [...command.filter((flag) => !leaveOut.includes(flag)), ...END_WITH_PARENT, ...flags],
    env: { ...environment, ...where, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = start + PATIENCE * 1000;
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (ready?.status === 200) break;
    if (performance.now() > end || child.exitCode !== null) throw new Error('The service did not get ready.');
    await pause(10);
  }
  return { ...served(child, port), startedIn: performance.now() - start };
}

export function startFloor(start: FloorStart): Promise<Server> {
  return startServer(new URL('floor.ts', import.meta.url), start);
}

/** Resolvers that load rows by id in batches. */
export function startDataLoader(graph: Graph): Promise<Server> {
  return startServer(new URL('dataLoader.ts', import.meta.url), { graph });
}

export function startNeo4jGraphql(graph: Graph): Promise<Server> {
  return startServer(new URL('neo4jGraphql.ts', import.meta.url), { graph });
}

/**
 * PostGraphile, on a PostgreSQL that is filled from a file of the embedded store where that was not done before.
 *
 * @param folder where PostgreSQL keeps its files
 */
export function startPostgraphile(start: {
  readonly folder: string;
  readonly sqlite: string;
}): Promise<Server> {
  return startServer(new URL('../postgraphile/serve.js', import.meta.url), start);
}

async function startServer(file: URL, start: object): Promise<Server> {
  const child = fork(fileURLToPath(file), {
    execArgv: END_WITH_PARENT,
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(start);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${fileURLToPath(file)} ended before it listened.`);
  });
  const [port] = await Promise.race([once(child, 'message'), ended]);
  return served(child, Number(port));
}

function served(child: ChildProcess, port: number): Server {
  return {
    port,
    resident: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}
