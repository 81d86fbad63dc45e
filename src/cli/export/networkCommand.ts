import { Command } from 'commander';
import type { RequestedNetwork } from '../../api/export/askNetwork.ts';
import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { oneOf } from '../../diagrams/oneOf.ts';
import { DemarcheError } from '../../errors.ts';
import { networkFormats } from '../../exchange/export/network/networkFormats.ts';
import { withFilterOptions } from '../filterOptions.ts';
import { exportTo } from './exportTo.ts';

interface Options extends RequestedFilter, RequestedNetwork {
  readonly format?: string;
  readonly spreadsheet?: boolean;
}

/** `demarche export network`: who stands near whom. */
export function networkCommand(): Command {
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
  const formats = networkFormats.map(({ name }) => name);
  const command = new Command('network')
    .description(
      'who stands near whom on what, as discourse-network analysis has it, for programs that know networks',
    )
    .argument('[file]', 'where to write it (default: standard output)')
    .option('--format <name>', `${either.format(formats)} (default: the file's ending, or graphml)`)
    .option('--mode <name>', 'what it connects: actors, targets, or actors-and-targets', 'actors')
    .option('--of <name>', 'what weights say: congruence, conflict, subtract, ignore, or combine', 'subtract')
    .option(
      '--normalization <name>',
      'what they are divided by: none, average, jaccard, cosine; of actors and targets none, activity, prominence',
      'none',
    )
    .option(
      '--duplicates <name>',
      'within what the same counts once: document, day, week, month or year; or all, where everything counts',
      'document',
    )
    .option(
      '--spreadsheet',
      'of csv and edges.csv, for Excel and its like: a byte order mark, and an apostrophe before what would be run',
    );
  return withFilterOptions(command)
    .option('--published-from <date>', 'only of texts published on this day or later, as far as is known')
    .option('--published-to <date>', 'only of texts published until this day, as far as is known')
    .addHelpText(
      'after',
      `
csv is the matrix, edges.csv a row a tie; json is what the API gives. Each tie has the ids of the claims and positions that
it rests on. gexf has the amount of a weight, because Gephi takes none below 0, and the weight itself in "signed". One issue,
actor, target and document can be named. The same has an address: /export/network.graphml?issue=…&of=congruence

Examples:
  demarche export network --issue talks-venue venue.graphml
  demarche export network --mode actors-and-targets --duplicates all matrix.csv
  demarche export network --of congruence --normalization average --from 2025-08 --format edges.csv > ties.csv`,
    )
    .action(async (file: string | undefined, { format: given, spreadsheet = false, ...asked }: Options) => {
      const format = formatOf(given, file);
      if (spreadsheet && !format.isTable) throw noTable(format.name);
      const count = await exportTo(file, async ({ store, write, settings }) => {
        const { askNetwork } = await import('../../api/export/askNetwork.ts');
        const { askThrough } = await import('../../api/askThrough.ts');
        const { executeOn } = await import('../executeOn.ts');
        const { signal } = new AbortController();
        const ask = askThrough(executeOn(store, settings), { requestId: 'export', signal });
        const network = await askNetwork(asked, asked, ask);
        for (const part of format.write(network, spreadsheet)) await write(part);
        return network.ties.length;
      });
      process.stderr.write(`${count} ties.\n`);
    });
}

function noTable(format: string): DemarcheError {
  return new DemarcheError(
    'BAD_ARGUMENT',
    `--spreadsheet is of tables, and ${format} is none: leave it out, or write csv or edges.csv.`,
  );
}

/**
 * The format that is named, else the one as which the file ends, the longest ending first; GraphML of a file without an
 * ending. Throws BAD_ARGUMENT for an ending that no format has.
 */
function formatOf(given: string | undefined, file = '') {
  const names = networkFormats.map(({ name }) => name);
  const ends = names.filter((name) => file.toLowerCase().endsWith(`.${name}`));
  if (given === undefined && ends.length === 0 && /\.[^./\\]+$/.test(file))
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `${JSON.stringify(file)} ends as no format does: end it as one of ${names.map((name) => `.${name}`).join(', ')}, or name one by --format.`,
    );
  const [ending = 'graphml'] = ends.toSorted((a, b) => b.length - a.length);
  const name = given === undefined ? ending : oneOf('format', given, names);
  const found = networkFormats.find((format) => format.name === name);
  if (found === undefined) throw new Error(`There is no format ${name}.`);
  return found;
}
