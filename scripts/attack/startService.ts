import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GRAPHS, openSqliteGraph } from '../../bench/graphs/openGraph.ts';

/** Claims of the graph that is attacked, where NEO4J_URI names no other. */
const CLAIMS = 30_000;

/** Ticks of a second in which Linux counts a processor's time. */
const TICKS = 100;

/** The service in a process of its own, as `npm start` runs it. */
export interface Service {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Megabytes that it and its processes hold. */
  resident(): Promise<number>;
  /** Seconds of a processor that it and its processes have taken. */
  processor(): Promise<number>;
  /** Resolves with its exit status. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/**
 * Starts the service on a made graph of 30,000 claims, which is kept between runs, or on NEO4J_URI, unless the
 * environment that is given names a store. ATTACKED names another checkout of it, to compare with. Linux only:
 * processes are read in /proc.
 */
export async function startService(environment: Readonly<Record<string, string>> = {}): Promise<Service> {
  const { NEO4J_URI, ATTACKED, ...others } = process.env;
  const isNamed = environment.DATA_DIR !== undefined || environment.NEO4J_URI !== undefined;
  const where = isNamed ? {} : NEO4J_URI ? { NEO4J_URI } : { DATA_DIR: dirname(await madeGraph()) };
  const folder = resolve(ATTACKED ?? join(import.meta.dirname, '../..'));
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const [, ...command]: string[] = scripts.start.split(' ');
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...others, ...where, PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = Number(await portOf(child));
  const url = `http://127.0.0.1:${port}`;
  while ((await fetch(`${url}/ready`)).status !== 200) await new Promise((again) => setTimeout(again, 50));
  const { pid = 0 } = child;
  const ended = once(child, 'exit').then(([status]) => status);
  return {
    url,
    port,
    pid,
    ended,
    resident: async () => (await sumOf(pid, residentOf)) / 2 ** 20,
    processor: () => sumOf(pid, processorOf),
    stop: async () => {
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    },
  };
}

async function madeGraph(): Promise<string> {
  const { file } = await openSqliteGraph(GRAPHS, CLAIMS, (text) => process.stderr.write(`${text}\n`));
  return file;
}

/** Of the address that it greets with. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const port = /^ {2}http:\/\/\S+:(\d+)\/graphql /m.exec(said)?.[1];
      if (port) found(port);
    });
    child.once('exit', (status) =>
      failed(new Error(`The service ended with ${status} before it was ready.`)),
    );
  });
}

/** Of a process and those that it has started; one that ends meanwhile counts nothing. */
async function sumOf(pid: number, read: (pid: number) => Promise<number>): Promise<number> {
  const own = await read(pid).catch(() => 0);
  const below = await Promise.all((await childrenOf(pid)).map((child) => sumOf(child, read)));
  return below.reduce((sum, more) => sum + more, own);
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter((word) => word !== '')).map(Number);
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** proc(5): user and system time, with that of processes that have ended. */
async function processorOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}
