import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Service } from '../attack/startService.ts';
import { checkStore, compareWithReplay } from './checkRun.ts';
import { Known } from './Known.ts';
import { Ledger } from './Ledger.ts';
import { roleOf } from './roleOf.ts';
import { ServiceClient } from './ServiceClient.ts';
import { prepare, serviceOn, type TriedStore, triedStore } from './stores.ts';
import { summaryOf } from './summaryOf.ts';
import { caller, loader, type Run, send, type Writer, write } from './Writer.ts';

/** Where writers meet: services on one store, and how many of the writers use the command line. */
const PLACES = {
  sqlite: { engine: 'sqlite', services: 1, loaders: 0 },
  neo4j: { engine: 'neo4j', services: 2, loaders: 0 },
  file: { engine: 'sqlite', services: 1, loaders: 1 },
} as const;

/** Calls without an answer after which there is no service any longer. */
const MOST_LOST = 20;

interface Options {
  readonly calls: string;
  readonly writers: string;
  readonly seed: string;
  readonly minutes: string;
  readonly results: string;
}

/** `concurrent`: is the end of what several write at once the same as of the same calls one after another? */
export function concurrentCommand(): Command {
  return new Command('concurrent')
    .description('random calls of several at once: is the graph that of the same calls one after another?')
    .argument(
      '<place>',
      'sqlite: one service; neo4j: two on one Neo4j; file: one, and demarche load beside it',
    )
    .option('--calls <number>', 'how many', '10000')
    .option('--writers <number>', 'who make them at once', '8')
    .option('--seed <number>', 'what the calls follow from, with the answers to the ones before', '1')
    .option('--minutes <number>', 'after which it stops; the same command takes it up', '9')
    .option('--results <folder>', 'where everything is kept', 'trials')
    .action(concurrent);
}

async function concurrent(place: string, options: Options): Promise<void> {
  const [calls, seed] = [Number(options.calls), Number(options.seed)];
  const until = performance.now() + Number(options.minutes) * 60_000;
  const folder = resolve(options.results, `concurrent-${place}-${seed}`);
  const { engine, services: many, loaders } = placeNamed(place);
  await mkdir(folder, { recursive: true });
  say(`concurrent ${place}: seed ${seed}, results in ${folder}`);
  const store = await triedStore(engine, folder);
  const ledger = new Ledger(join(folder, 'ledger.jsonl'));
  const known = new Known();
  const lost: string[] = [];
  for (const entry of ledger.entries) known.learn(entry);
  try {
    const names = Array.from({ length: Number(options.writers) }, (_, i) =>
      i === 1 ? 'reader-1' : `writer-${i + 1}`,
    );
    const secrets = await prepare(
      folder,
      store,
      Object.fromEntries(names.map((name) => [name, roleOf(name)])),
    );
    const services: Service[] = [];
    for (let i = 0; i < many; i += 1) services.push(await serviceOn(store));
    const writers = names.map((name, i): Writer => {
      if (i < loaders) return loader(name, store);
      return caller(name, new ServiceClient(services[i % many]?.url ?? '', secrets.get(name) ?? ''));
    });
    const run: Run = {
      ...{ seed, ledger, known },
      goesOn: () => ledger.size < calls && performance.now() < until,
      isSentAgain({ n, writer }, error) {
        lost.push(`Call ${n} by ${writer}: ${error.message} ${error.cause ?? ''}`);
        say(`sent again: ${lost.at(-1)}`);
        return lost.length < MOST_LOST;
      },
    };
    const [any] = services;
    known.learnClaims(await new ServiceClient(any?.url ?? '', secrets.get(names[0] ?? '') ?? '').claims());
    await sendUnanswered(writers, run);
    await Promise.all(writers.map((writer) => write(writer, run)));
    for (const service of services) await service.stop();
    say(summaryOf(ledger.entries));
    if (ledger.size < calls) say(`${ledger.size} of ${calls} calls are made: run the same command again.`);
    else await check(store, ledger, { folder, lost, goesOn: () => performance.now() < until });
  } finally {
    ledger.close();
    await store.stop();
  }
}

function placeNamed(name: string) {
  const place = Object.entries(PLACES).find(([known]) => known === name)?.[1];
  if (!place) throw new Error(`There is no place ${name}: ${Object.keys(PLACES).join(', ')}.`);
  return place;
}

/** What an earlier step had sent when it was cut off. */
async function sendUnanswered(writers: readonly Writer[], run: Run): Promise<void> {
  for (const entry of run.ledger.entries.filter(({ outcome }) => outcome === null)) {
    const writer = writers.find(({ name }) => name === entry.writer);
    if (writer) await send(entry, writer, run);
  }
}

interface Checking {
  readonly folder: string;
  /** Why calls had to be sent again, in this step. */
  readonly lost: readonly string[];
  goesOn(): boolean;
}

async function check(
  tried: TriedStore,
  { entries }: Ledger,
  { folder, lost, goesOn }: Checking,
): Promise<void> {
  const store = await tried.open();
  try {
    const { changes, wrong } = await checkStore(store, entries);
    const failed = entries.flatMap(({ n, outcome }) =>
      outcome === null
        ? [`Call ${n} has no answer.`]
        : outcome.is === 'failed'
          ? [`Call ${n} failed: ${outcome.error}`]
          : [],
    );
    const replayed = await compareWithReplay(store, entries, folder, { say, goesOn });
    if (replayed === null) return say('Not all calls are made again: run the same command again.');
    const all = [...failed, ...wrong, ...replayed];
    await writeFile(join(folder, 'result.json'), JSON.stringify({ changes, lost, wrong: all }, null, 2));
    say(all.length === 0 ? `${changes} changes. Nothing is wrong.` : all.slice(0, 40).join('\n'));
    if (all.length > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
