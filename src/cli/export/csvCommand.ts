import { Command } from 'commander';
import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { exportCsv } from '../../exchange/export/csv.ts';
import { withFilterOptions } from '../filterOptions.ts';
import { claimsCut } from './claimsCut.ts';
import { exportTo } from './exportTo.ts';

interface Options extends RequestedFilter {
  readonly spreadsheet?: boolean;
}

/** `demarche export csv`: a row a claim. */
export function csvCommand(): Command {
  const command = new Command('csv')
    .description(
      'accepted claims as rows of a table (CSV), each with its words, its document and who coded it',
    )
    .argument('[file]', 'where to write it (default: standard output)')
    .option(
      '--spreadsheet',
      'for Excel and its like: a byte order mark, and an apostrophe before what would be run',
    );
  return withFilterOptions(command)
    .addHelpText(
      'after',
      `
The column "passages" is JSON: where each passage starts and ends, in code points of the document's text, and its exact
words. "reported" says according to whom; "holder_anonymous" is yes where nobody says who it is ("a
senior official"), and "words_kept" says so where the holder is known, but the words kept do not have the name.

Examples:
  demarche export csv claims.csv
  demarche export csv --actor macron --no-former --from 2025-08 macron.csv
  demarche export csv --spreadsheet claims.csv`,
    )
    .action(async (file: string | undefined, { spreadsheet = false, ...cut }: Options) => {
      const count = await exportTo(file, async ({ store, write, onProgress, settings }) => {
        const claims = await claimsCut(store, settings, cut);
        return exportCsv(store, write, { spreadsheet, publicUrl: settings.publicUrl, claims, onProgress });
      });
      process.stderr.write(`${count} claims.\n`);
    });
}
