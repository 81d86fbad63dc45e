import { Command } from 'commander';
import { exportCsv } from '../../exchange/export/csv.ts';
import { exportTo } from './exportTo.ts';

/** `demarche export csv`: a row a claim. */
export function csvCommand(): Command {
  return new Command('csv')
    .description(
      'every accepted claim as a row of a table (CSV), with its words, its document and who coded it',
    )
    .argument('[file]', 'where to write it (default: standard output)')
    .option(
      '--spreadsheet',
      'for Excel and its like: a byte order mark, and an apostrophe before what would be run',
    )
    .addHelpText(
      'after',
      `
The column "passages" is JSON: where each passage starts and ends, in code points of the document's text, and its exact
words. "reported" says according to whom; "holder_anonymous" is yes where nobody says who it is ("a
senior official"), and "words_kept" says so where the holder is known, but the words kept do not have the name.

Examples:
  demarche export csv claims.csv
  demarche export csv --spreadsheet claims.csv`,
    )
    .action(async (file: string | undefined, { spreadsheet = false }: { readonly spreadsheet?: boolean }) => {
      const count = await exportTo(file, ({ store, write, onProgress, settings: { publicUrl } }) =>
        exportCsv(store, write, { spreadsheet, publicUrl, onProgress }),
      );
      process.stderr.write(`${count} claims.\n`);
    });
}
