import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AblationResults, ablate } from './ablate.ts';
import { circumstances } from './circumstances.ts';
import { GRAPHS } from './graphs/openGraph.ts';
import { missingSteps, report } from './report.ts';
import { runStep } from './runStep.ts';
import { readJson, readSteps, STORES, type StoreName, sizeName, stepName, writeJson } from './StepResults.ts';
import { type FreshResults, timeFresh } from './timeFresh.ts';
import { type PageResults, timePage } from './timePage.ts';

const HELP = `npm run bench -- --size 10000 --store sqlite     one step: one store with one graph, 3 to 12 minutes
npm run bench -- ablate --store sqlite           with and without each fast path
npm run bench -- page --size 100000              how fast the page is shown, in the system's Chromium
npm run bench -- fresh --size 10000               what asking again by GET gains, where nothing was changed
npm run bench -- report                          writes bench/RESULTS.md and says which steps are missing

A step that was cut short goes on where it was when it is started again. Graphs are made once and kept.

  --size N           claims of the graph (a step: 10000; ablate: 100000)
  --store S          sqlite or neo4j
  --rounds N         rounds in which all take turns (3)
  --only A,B         only questions (ablate: fast paths) whose names hold one of these, and not yet the rest
  --no-peers         only the service and its floor
  --no-writing       does not time writing
  --again            measures anew what was measured before
  --graphs FOLDER    where graphs are kept (bench/.cache): 6 kB for each claim in SQLite, 20 kB in Neo4j
                     (10,000,000 claims also take NODE_OPTIONS=--max-old-space-size=16000)
  --results FOLDER   where raw figures are kept (bench/results); RESULTS.md is written beside it
`;

/** Of each subject in one round. */
const TURNS = 5;

const RESULTS = fileURLToPath(new URL('results', import.meta.url));

const { options, positionals } = given();
const [command = 'step'] = positionals;
const { rounds, graphs, results, peers, writing, again } = options;
const only = options.only?.split(',') ?? null;

if (options.help || process.argv.length === 2) process.stdout.write(HELP);
else if (command === 'report') await writeReport();
else if (command === 'ablate') {
  await ablate({ store: store(), size: size(100_000), graphs, results, only, again, say });
  await writeReport();
} else if (command === 'page') {
  const claims = size(100_000);
  const times = await timePage(graphs, claims, whole('rounds', rounds), say);
  const ended = new Date().toISOString().slice(0, 16);
  await writeJson(join(results, `page-${sizeName(claims)}.json`), {
    ...{ size: claims, circumstances: circumstances('sqlite'), ended, rows: times },
  } satisfies PageResults);
  await writeReport();
} else if (command === 'fresh') {
  const claims = size(10_000);
  const times = await timeFresh(graphs, claims, whole('rounds', rounds), say);
  const ended = new Date().toISOString().slice(0, 16);
  await writeJson(join(results, `fresh-${sizeName(claims)}.json`), {
    ...{ size: claims, circumstances: circumstances('sqlite'), ended, rows: times },
  } satisfies FreshResults);
} else if (command === 'step') {
  const which = { store: store(), size: size(10_000) };
  const start = performance.now();
  await runStep({
    ...which,
    rounds: whole('rounds', rounds),
    turns: TURNS,
    graphs,
    results,
    only,
    peers,
    writing,
    again,
    say,
  });
  say(`${stepName(which)}: ${Math.round((performance.now() - start) / 1000)} s`);
  await writeReport();
} else wrong(`There is no "${command}".`);

function given() {
  try {
    const { values: options, positionals } = parseArgs({
      allowNegative: true,
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        store: { type: 'string', default: 'sqlite' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string' },
        peers: { type: 'boolean', default: true },
        writing: { type: 'boolean', default: true },
        again: { type: 'boolean', default: false },
        graphs: { type: 'string', default: GRAPHS },
        results: { type: 'string', default: RESULTS },
        help: { type: 'boolean', default: false },
      },
    });
    return { options, positionals };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

async function writeReport(): Promise<void> {
  const steps = await readSteps(results);
  const files = (await readdir(results).catch(() => []))
    .filter((file) => file.startsWith('ablations-'))
    .sort();
  const ablations = await Promise.all(files.map((file) => readJson<AblationResults>(join(results, file))));
  const pages = (await readdir(results).catch(() => [])).filter((name) => name.startsWith('page-')).sort();
  const shown = await Promise.all(pages.map((name) => readJson<PageResults>(join(results, name))));
  const file = join(results, '..', 'RESULTS.md');
  await writeFile(
    file,
    report(
      steps,
      ablations.flatMap((known) => known ?? []),
      shown.flatMap((known) => known ?? []),
    ),
  );
  const missing = missingSteps(steps);
  say(`Written: ${file}`);
  if (missing.length > 0) say(`Missing:\n${missing.map((step) => `  ${step}`).join('\n')}`);
}

function store(): StoreName {
  return STORES.find((known) => known === options.store) ?? wrong(`--store takes ${STORES.join(' or ')}.`);
}

function size(standard: number): number {
  return options.size === undefined ? standard : whole('size', options.size);
}

function whole(name: string, text: string): number {
  return /^[1-9]\d*$/.test(text) ? Number(text) : wrong(`--${name} takes a whole number above 0.`);
}

function wrong(text: string): never {
  process.stderr.write(`${text}\n\n${HELP}`);
  process.exit(2);
}

function say(text: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);
}
