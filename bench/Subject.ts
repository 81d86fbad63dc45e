import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import type { Graph } from './servers/answer.ts';
import type { FloorStart } from './servers/floor.ts';

/** A server in a process of its own that answers questions. */
export interface Subject {
  readonly port: number;
  readonly path: string;
  /** Bytes that it holds in memory. */
  resident(): Promise<number>;
  stop(): Promise<void>;
}

/** Seconds until a server has to answer. */
const PATIENCE = 120;

/** The service itself, as `npm start` runs it, and the milliseconds until it was ready. */
export async function startOurs(graph: Graph): Promise<Subject & { readonly startedIn: number }> {
  const port = await freePort();
  const where = 'sqlite' in graph ? { DATA_DIR: dirname(graph.sqlite) } : { NEO4J_URI: graph.neo4j };
  const { NEO4J_URI: _, ...environment } = process.env;
  const [, ...command] = manifest.scripts.start.split(' ');
  const start = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...environment, ...where, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = start + PATIENCE * 1000;
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (ready?.status === 200) break;
    if (performance.now() > end || child.exitCode !== null) throw new Error('The service did not get ready.');
    await pause(10);
  }
  return { ...subject(child, port, '/graphql'), startedIn: performance.now() - start };
}

export function startFloor(start: FloorStart): Promise<Subject> {
  return startServer('floor', start, '');
}

export function startPeer(name: 'dataLoader' | 'neo4jGraphql', graph: Graph): Promise<Subject> {
  return startServer(name, { graph }, '/graphql');
}

async function startServer(name: string, start: unknown, path: string): Promise<Subject> {
  const file = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(start));
  const told = Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => {
      throw new Error(`${name} ended before it listened.`);
    }),
  ]);
  const [port] = await told;
  return subject(child, Number(String(port)), path);
}

function subject(child: ChildProcess, port: number, path: string): Subject {
  return {
    port,
    path,
    resident: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    },
    stop: async () => {
      if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
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
