import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, bodyOf } from './Client.ts';
import type { Case } from './cases.ts';
import { circumstances } from './circumstances.ts';
import { FAST_PATHS, type FastPath, type Measure } from './fastPaths.ts';
import { openTestBed, questionFor, type TestBed } from './openTestBed.ts';
import { REST } from './runStep.ts';
import { type Circumstances, isSame, readJson, type StoreName, sizeName, writeJson } from './StepResults.ts';
import { median, Stopwatch } from './Stopwatch.ts';
import { saysTheSame } from './saysTheSame.ts';
import { type Service, startService } from './servers/startServer.ts';
import { timePointReads } from './timePointReads.ts';

/** What one measurement showed of a fast path. */
export interface AblationRow {
  readonly fastPath: string;
  readonly measure: string;
  readonly unit: 'ms' | '/s' | 'MB';
  readonly with: number;
  readonly without: number;
}

/** What all fast paths of one store gave, as it is kept in `bench/results`. */
export interface AblationResults {
  readonly store: StoreName;
  readonly size: number;
  readonly circumstances: Circumstances;
  ended: string;
  rows: AblationRow[];
}

export interface AblateOptions {
  readonly store: StoreName;
  readonly size: number;
  readonly graphs: string;
  readonly results: string;
  /** Only fast paths whose names hold one of these. */
  readonly only: readonly string[] | null;
  readonly again: boolean;
  say(text: string): void;
}

/** Turns that both take for each question. */
const TURNS = 20;
/** Starts of each. */
const STARTS = 5;
/** Times that each question is asked before memory is read. */
const ASKED = 300;

/**
 * Measures the service with and without each fast path, by turns, and keeps each as it comes: what was measured
 * under the same circumstances is not measured again.
 */
export async function ablate(options: AblateOptions): Promise<void> {
  const { store, size, say } = options;
  const file = join(options.results, `ablations-${store}-${sizeName(size)}.json`);
  const now = circumstances(store);
  const known = await readJson<AblationResults>(file);
  const results: AblationResults =
    known && isSame(known.circumstances, now)
      ? known
      : { store, size, circumstances: now, ended: '', rows: [] };
  const left = FAST_PATHS.filter(
    ({ name, store: only = store }) =>
      only === store &&
      (options.only?.some((part) => name.includes(part)) ?? true) &&
      (options.again || !results.rows.some((row) => row.fastPath === name)),
  );
  if (left.length === 0) {
    say(`All fast paths were measured on ${store}; --again measures them anew`);
    return;
  }
  const testBed = await openTestBed({ ...options, only: null, peers: false });
  try {
    for (const fastPath of left) {
      say(`Without: ${fastPath.name}`);
      const others = results.rows.filter((row) => row.fastPath !== fastPath.name);
      results.rows = inTheirOrder([...others, ...(await measure(testBed, fastPath))]);
      results.ended = new Date().toISOString().slice(0, 16);
      await writeJson(file, results);
    }
  } finally {
    await testBed.close();
  }
}

function inTheirOrder(rows: readonly AblationRow[]): AblationRow[] {
  const names = FAST_PATHS.map(({ name }) => name);
  return rows.toSorted((a, b) => names.indexOf(a.fastPath) - names.indexOf(b.fastPath));
}

async function measure(testBed: TestBed, fastPath: FastPath): Promise<readonly AblationRow[]> {
  const pair = await startPair(testBed, fastPath);
  const rows: AblationRow[] = [];
  const row = (
    measure: string,
    unit: AblationRow['unit'],
    values: readonly [number | null, number | null],
  ) => {
    const [having, without] = values;
    if (having === null || without === null) return;
    rows.push({ fastPath: fastPath.name, measure, unit, with: having, without });
  };
  try {
    for (const name of fastPath.questions ?? []) {
      const c = testBed.cases.find((known) => known.name === name);
      if (!c) throw new Error(`There is no question "${name}".`);
      const [having, without] = await timeQuestion(pair, c);
      row(`${name}: p50`, 'ms', [having.p50, without.p50]);
      row(`${name}: with eight connections`, '/s', [having.throughput, without.throughput]);
    }
    for (const measure of fastPath.measures ?? []) {
      const [what, unit] = MEASURED[measure];
      row(what, unit, await timeMeasure(measure, testBed, pair, fastPath));
    }
  } finally {
    for (const service of pair) await service.stop();
  }
  return rows;
}

const MEASURED = {
  'point reads': ['point reads: p99 beside the largest answers', 'ms'],
  memory: ['resident after all questions', 'MB'],
  start: ['start until ready', 'ms'],
} as const;

async function timeMeasure(measure: Measure, testBed: TestBed, pair: Pair, fastPath: FastPath) {
  if (measure === 'start') return timeStarts(testBed, fastPath);
  if (measure === 'memory') {
    for (const { port } of pair) await askAll(port, testBed.cases);
    await pause(REST);
    return ofBoth(pair, async (service) => (await service.resident()) / 1e6);
  }
  return ofBoth(pair, async ({ port }) => {
    const { beside } = await timePointReads(port, (c) => questionFor('ours', c));
    return beside;
  });
}

type Pair = readonly [having: Service, without: Service];

async function startPair(testBed: TestBed, fastPath: FastPath): Promise<Pair> {
  const having = await startWith(testBed);
  try {
    return [having, await startWithout(testBed, fastPath)];
  } catch (error) {
    await having.stop();
    throw error;
  }
}

/** As it is, but loaded in the same way as without a fast path. */
function startWith({ graph }: TestBed): Promise<Service> {
  return startService(graph, { flags: flagsFor([]) });
}

function startWithout({ graph }: TestBed, { edits, flags = [] }: FastPath): Promise<Service> {
  return startService(graph, { flags: flagsFor(edits), leaveOut: flags });
}

function flagsFor(edits: FastPath['edits']): readonly string[] {
  const url = new URL('servers/withoutFastPath.js', import.meta.url);
  url.searchParams.set('edits', JSON.stringify(edits));
  return ['--import', url.href];
}

async function ofBoth<T>(pair: Pair, work: (service: Service) => Promise<T>): Promise<readonly [T, T]> {
  return [await work(pair[0]), await work(pair[1])];
}

async function timeQuestion(pair: Pair, c: Case) {
  const question = questionFor('ours', c);
  if (question === null) throw new Error(`"${c.name}" cannot be asked.`);
  const [a, b] = await ofBoth(pair, async ({ port }) => bodyOf(await askOnce(port, question)));
  if (!saysTheSame(a, b)) throw new Error(`"${c.name}" is answered otherwise without it:\n${a}\n${b}`);
  const warming = [new Stopwatch(), new Stopwatch()] as const;
  const stopwatches = [new Stopwatch(), new Stopwatch()] as const;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const counted = turn < TURNS / 4 ? warming : stopwatches;
    for (const nth of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      await counted[nth].time(pair[nth].port, question);
    }
  }
  return [stopwatches[0].read(), stopwatches[1].read()] as const;
}

async function askAll(port: number, cases: readonly Case[]): Promise<void> {
  for (const c of cases) {
    const question = questionFor('ours', c);
    for (let i = 0; question && i < ASKED; i += 1) await askOnce(port, question);
  }
}

/** Of each its median, in milliseconds. */
async function timeStarts(testBed: TestBed, fastPath: FastPath): Promise<readonly [number, number]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let i = 0; i < STARTS; i += 1) {
    for (const nth of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const service = await (nth === 0 ? startWith(testBed) : startWithout(testBed, fastPath));
      times[nth].push(service.startedIn);
      await service.stop();
    }
  }
  return [median(times[0]), median(times[1])];
}
