import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { DemarcheError } from '../errors.ts';
import { GRAPH } from '../exchange/graphFile.ts';
import { type ImportReport, importForeign } from '../exchange/import/importForeign.ts';
import { importJsonl, refuseBrokenFile } from '../exchange/import/jsonl.ts';
import { readActors } from '../exchange/import/readActors.ts';
import { FOREIGN_FORMATS, type ForeignFormat } from '../exchange/import/readers.ts';
import { readSettings } from '../settings.ts';
import { openOrMake } from './openOrMake.ts';
import { openToCheck } from './openToCheck.ts';
import { Progress } from './Progress.ts';

/** Faults that are told one by one; of the others, only how many there are. */
const TOLD = 1_000;

/** Places that are told of what is left out for the same reason. */
const PLACES = 20;

/** `demarche import`: what other programs and other stores hold, into the store. Each format is a command of its own. */
export function importCommand(): Command {
  const command = new Command('import').description('read a file into the store').addCommand(jsonlCommand());
  for (const [name, format] of Object.entries(FOREIGN_FORMATS))
    command.addCommand(foreignCommand(name, format));
  return command;
}

interface Given {
  readonly mapping?: string;
  readonly check?: true;
  readonly partial?: true;
  readonly actors?: string;
  readonly status: 'draft' | 'accepted';
  readonly coder: string;
  readonly language?: string;
}

function foreignCommand(name: string, format: ForeignFormat): Command {
  const command = new Command(name).description(format.description).argument('<file>', 'the file');
  // Readers ask for what they cannot do without: the parser would do so before it names an option that is misspelt.
  if (format.mapping === 'required')
    command.option('--mapping <file>', 'what its parts mean (YAML, needed): see docs/mappings');
  if (format.mapping === 'optional')
    command.option(
      '--mapping <file>',
      'what its parts mean, where it is not as usual (YAML): see docs/mappings',
    );
  return command
    .option('--check', 'write nothing: say what cannot be taken, and what would come')
    .option('--partial', 'write what can be taken, although something else cannot')
    .option(
      '--actors <file>',
      'a table (CSV) with the columns name and slug: who is who among those of the store or the file',
    )
    .addOption(
      new Option('--status <status>', 'what the claims are')
        .choices(['draft', 'accepted'])
        .default('accepted'),
    )
    .option('--coder <name>', 'who coded it, where the file does not say', 'import')
    .option('--language <tag>', 'the language of texts of which the file does not say it')
    .addHelpText(
      'after',
      `
${format.help}
All of it is read and checked beside the store before anything is written: what cannot be taken is named with its place,
and holds everything up unless --partial is given. The same file again changes nothing; of one that was edited, what left
its documents is retracted, and documents that it has no longer stay. An import that was cut off is taken up by the same
command.

An actor is the same as another of the file where the name is the same, letter for letter. Actors that bear the name of
another one, in the store or the file, are told and stay apart, unless --actors gives them its slug: a table such as
  name,slug
  ANN ODE,ann-ode
Names are as the file has them, slugs those of actors in the store or of the file.

Where DATA_DIR has no store, one is made there; without DATA_DIR, only in the folder of the service: elsewhere the first
import has to say DATA_DIR=data.

Exit status: 0 when all was taken, 1 when something could not be.

Examples:
  demarche import ${name} FILE${format.mapping === 'required' ? ' --mapping MAPPING' : ''} --check
  DATA_DIR=mine demarche import ${name} FILE${format.mapping === 'required' ? ' --mapping MAPPING' : ''}`,
    )
    .action(async (file: string, given: Given) => {
      if (given.check && given.partial)
        throw new DemarcheError(
          'BAD_ARGUMENT',
          '--check writes nothing, --partial writes a part: give one of them.',
        );
      const read = await format.load();
      const actors = given.actors === undefined ? new Map<string, string>() : await readActors(given.actors);
      const progress = new Progress('Claims checked and written');
      const settings = readSettings(process.env);
      // No store is made for what cannot be read.
      for await (const _ of read(file, given.mapping ?? null)) break;
      const store = given.check ? await openToCheck(settings) : await openOrMake(settings);
      try {
        const report = await importForeign(store, () => read(file, given.mapping ?? null), {
          from: `${name} ${basename(file)}`,
          coder: given.coder,
          language: given.language ?? null,
          status: given.status === 'draft' ? 'DRAFT' : 'ACCEPTED',
          partial: given.partial ?? false,
          check: given.check ?? false,
          actors,
          onProgress: (done, of) => progress.tell(done, of),
        });
        progress.end();
        tell(file, report, given);
      } finally {
        progress.end();
        await store.close();
      }
    });
}

function tell(file: string, report: ImportReport, { check }: Given): void {
  const { faults, notes, candidates } = report;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const told = gathered(notes);
  for (const line of told.slice(0, TOLD)) say(`${file}: ${line}`);
  if (told.length > TOLD) say(`${file}: and ${told.length - TOLD} more are left out.`);
  for (const { name, slug, others } of candidates)
    say(
      `"${name}" becomes "${slug}". There is ${others.map((one) => `"${one}"`).join(' and ')} by this name: if it is the same, say so with --actors.`,
    );
  // Last, where they are not scrolled away.
  for (const { place, message } of faults.slice(0, TOLD)) say(`${file}: ${place}: ${message}`);
  if (faults.length > TOLD) say(`${file}: and ${faults.length - TOLD} more.`);
  const what = `${report.stances} stances in ${report.documents} documents: ${report.actors} actors, ${report.targets} targets, ${report.issues} issues`;
  const { recorded, retracted, unchanged } = report;
  if (check && faults.length > 0) process.stdout.write(`${what} were read. Nothing was written.\n`);
  else if (check)
    process.stdout.write(
      `${what} can be taken: ${recorded} claims would be recorded, ${retracted} retracted, ${unchanged} stay as they are. Nothing was written.\n`,
    );
  else if (!report.written) process.stdout.write('Nothing was imported.\n');
  else
    process.stdout.write(
      `${what}.\n${recorded} claims recorded, ${retracted} retracted, ${unchanged} unchanged.\n`,
    );
  if (recorded + unchanged > 0 && recorded + unchanged < report.stances)
    process.stdout.write(
      'Stances that are alike in holder, target, side, coder and day are one claim with the words of all.\n',
    );
  if (report.waiting > 0)
    process.stdout.write(
      `${report.waiting} of the unchanged are drafts and stay so: only a decision accepts them (see \`decide\` in the API).\n`,
    );
  if (faults.length > 0) process.exitCode = 1;
}

/** A line for all notes that say the same, with their places and how many these are. */
function gathered(notes: ImportReport['notes']): readonly string[] {
  return [...Map.groupBy(notes, ({ message }) => message)].map(([message, same]) => {
    const first = same.slice(0, PLACES).map(({ place }) => place);
    if (same.length === 1) return `${first.join()}: ${message}`;
    const more = same.length > PLACES ? `; and ${same.length - PLACES} more` : '';
    return `${message} This is so in ${same.length} places: ${first.join('; ')}${more}.`;
  });
}

function jsonlCommand(): Command {
  return new Command('jsonl')
    .description('a whole graph that "demarche export jsonl" has written, into an empty store')
    .argument('<file>', 'the file')
    .addHelpText(
      'after',
      `
Reads into the store that the service uses: the file in DATA_DIR, which is made where it is not there, or NEO4J_URI
where it is set. A file that was cut off, or written by a version with other types or fields, is refused before anything
is written; what is written is looked at as "demarche verify" does, and is there whole or not at all. A store that
holds the same graph stays as it is, one that holds another is left alone.

It is one transaction. A Neo4j has to have the memory for it: where it has too little, nothing is written, and
server.memory.heap.max_size is to be raised.

Exit status: 0 when the store holds the graph, 1 otherwise.

Examples:
  DATA_DIR=restored demarche import jsonl graph.jsonl
  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… demarche import jsonl graph.jsonl`,
    )
    .action(async (file: string) => {
      const progress = new Progress('Rows written and looked at');
      const settings = readSettings(process.env);
      // No store is made for what cannot be imported.
      await refuseBrokenFile(file, GRAPH);
      const store = await openOrMake(settings);
      try {
        const { rows, digest, written } = await importJsonl(store, file, (done, of) =>
          progress.tell(done, of),
        );
        progress.end();
        const what = written ? `${rows} rows imported.` : `The store held these ${rows} rows already.`;
        process.stdout.write(`${what}\nDigest of the graph: ${digest}\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}
