import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { Crashes, type Round, type Victim } from './Crashes.ts';
import { triedStore } from './stores.ts';
import { summaryOf } from './summaryOf.ts';

const VICTIMS: readonly Victim[] = ['service', 'load', 'database'];

interface Options {
  readonly rounds: string;
  readonly seed: string;
  readonly minutes: string;
  readonly results: string;
  readonly victim: string;
}

/** `crashes`: is everything that was confirmed there after a kill, nothing half, and nothing twice? */
export function crashesCommand(): Command {
  return new Command('crashes')
    .description('kills while several write: is what was confirmed there, nothing half, and nothing twice?')
    .argument('<engine>', 'sqlite or neo4j')
    .option(
      '--victim <what>',
      'service, load (demarche load beside it), or database (Neo4j itself)',
      'service',
    )
    .option('--rounds <number>', 'kills', '200')
    .option('--seed <number>', 'what calls and moments follow from', '1')
    .option('--minutes <number>', 'after which it stops; the same command takes it up', '9')
    .option('--results <folder>', 'where everything is kept', 'trials')
    .action(async (engine: string, { victim, rounds, seed, minutes, results }: Options) => {
      if (engine !== 'sqlite' && engine !== 'neo4j') throw new Error('The engine is sqlite or neo4j.');
      const killed = VICTIMS.find((known) => known === victim);
      if (!killed) throw new Error(`What is killed is one of ${VICTIMS.join(', ')}.`);
      const until = performance.now() + Number(minutes) * 60_000;
      const folder = resolve(results, `crashes-${victim}-${engine}-${seed}`);
      await mkdir(folder, { recursive: true });
      say(`crashes of the ${victim} on ${engine}: seed ${seed}, results in ${folder}`);
      const crashes = await Crashes.begin({
        open: () => triedStore(engine, folder),
        victim: killed,
        folder,
        seed: Number(seed),
      });
      try {
        while (crashes.rounds < Number(rounds) && performance.now() < until) say(told(await crashes.round()));
        say(summaryOf(crashes.ledger.entries));
        if (crashes.rounds < Number(rounds))
          say(`${crashes.rounds} of ${rounds} rounds: run the same command again.`);
        else await tell(crashes, folder, () => performance.now() < until);
      } finally {
        await crashes.stop();
      }
    });
}

async function tell(crashes: Crashes, folder: string, goesOn: () => boolean): Promise<void> {
  const ended = await crashes.end({ say, goesOn });
  if (ended === null) return say('Not all calls are made again: run the same command again.');
  await writeFile(join(folder, 'result.json'), JSON.stringify(ended, null, 2));
  const { rounds, changes, wrong } = ended;
  say(wrong.length === 0 ? `${rounds} rounds, ${changes} changes. Nothing is wrong.` : wrong.join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
}

function told({ round, waited, confirmed, untold, untoldAndWritten, changes, wrong }: Round): string {
  const seen = `${confirmed} confirmed, ${untold} untold of which ${untoldAndWritten} written, ${changes} changes`;
  return [`${round}: killed after ${waited} ms; ${seen}; ${wrong.length} wrong`, ...wrong].join('\n  ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
