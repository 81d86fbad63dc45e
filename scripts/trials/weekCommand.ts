import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { differences } from './differences.ts';
import { importInto, type Played, playWeek } from './playWeek.ts';
import { type Engine, type TriedStore, triedStore } from './stores.ts';

/** One call in so many is sent to a service that is killed meanwhile. */
const KILLED_ONE_IN = 3;

interface Options {
  readonly seed: string;
  readonly results: string;
}

/** `week`: three people and a program work for a week on each engine, with kills in between. */
export function weekCommand(): Command {
  return new Command('week')
    .description('a week of work by three people and a program on each engine, with kills in between')
    .option('--seed <number>', 'when the service is killed follows from it', '1')
    .option(
      '--results <folder>',
      'where everything is kept; what an earlier run left there is taken away',
      'trials',
    )
    .action(async (options: Options) => {
      const folder = resolve(options.results, `week-${options.seed}`);
      await rm(folder, { recursive: true, force: true });
      say(`week: seed ${options.seed}, results in ${folder}`);
      const trial = { folder, seed: Number(options.seed) };
      const weeks = { sqlite: await play('sqlite', trial), neo4j: await play('neo4j', trial) };
      const wrong = [...differences(weeks.sqlite.graph, weeks.neo4j.graph)];
      for (const [from, { file, digest }] of Object.entries(weeks)) {
        for (const to of ['sqlite', 'neo4j'] as const) {
          const found = await inStore(to, join(folder, `${from}-into-${to}`), (store) =>
            importInto(store, file),
          );
          say(`the graph of ${from}, read into an empty ${to}: ${found === digest ? 'the same' : 'another'}`);
          if (found !== digest)
            wrong.push(`${found} in ${to}, and ${digest} in ${from}, from which it was read.`);
        }
      }
      await writeFile(join(folder, 'result.json'), JSON.stringify({ wrong }, null, 2));
      say(wrong.length === 0 ? 'Nothing is wrong.' : wrong.join('\n'));
      if (wrong.length > 0) process.exitCode = 1;
    });
}

async function play(
  engine: Engine,
  { folder, seed }: { readonly folder: string; readonly seed: number },
): Promise<Played> {
  const home = join(folder, engine);
  const played = await inStore(engine, home, (store) =>
    playWeek(store, { folder: home, seed, killedOneIn: KILLED_ONE_IN }),
  );
  say(`${engine}: ${played.calls} calls, ${played.kills} kills; digest ${played.digest}`);
  return played;
}

async function inStore<T>(engine: Engine, home: string, work: (store: TriedStore) => Promise<T>): Promise<T> {
  await mkdir(home, { recursive: true });
  const store = await triedStore(engine, home);
  try {
    return await work(store);
  } finally {
    await store.stop();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
