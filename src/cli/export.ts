import { Command } from 'commander';
import { exportAnnotations } from '../exchange/export/annotation.ts';
import { exportCsv } from '../exchange/export/csv.ts';
import { exportJsonl } from '../exchange/export/jsonl.ts';
import { openStore } from '../openStore.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';
import { Progress } from './Progress.ts';
import { type Write, writeOut } from './writeOut.ts';

/** `demarche export`: what the store holds, for other programs and other stores. Each format is a command of its own. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what the store holds into a file')
    .addCommand(jsonlCommand())
    .addCommand(csvCommand())
    .addCommand(annotationCommand());
}

function jsonlCommand(): Command {
  return new Command('jsonl')
    .description('the whole graph, for a backup or another store: JSON, a row a line')
    .argument('[file]', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
Reads the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. The service answers
meanwhile; on Neo4j writers wait. Read it into another store, whichever its engine is, with "demarche import jsonl"; the
same graph gives the same bytes. Keys, and what is kept to answer a repeated call, are left out.

Exit status: 0 when all of it was written, 1 otherwise; a file that was there is then as it was.

Examples:
  npm run -s demarche -- export jsonl graph.jsonl
  npm run -s demarche -- export jsonl | gzip > graph.jsonl.gz`,
    )
    .action(async (file: string | undefined) => {
      const progress = new Progress('Rows written');
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        const write = (take: Write) => exportJsonl(store, take, (done, of) => progress.tell(done, of));
        const { rows, digest } = await writeOut(file, write);
        progress.end();
        process.stderr.write(`${rows} rows. Digest of the graph: ${digest}\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}

function csvCommand(): Command {
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
words. "reported" says according to whom; "holder_is_named" is no where the words kept do not name the holder.

Examples:
  npm run -s demarche -- export csv claims.csv
  npm run -s demarche -- export csv --spreadsheet claims.csv`,
    )
    .action((file: string | undefined, { spreadsheet = false }: { readonly spreadsheet?: boolean }) =>
      exporting(file, (store, write, { publicUrl }) => exportCsv(store, write, { spreadsheet, publicUrl })),
    );
}

function annotationCommand(): Command {
  return new Command('annotation')
    .description('every accepted claim as a W3C Web Annotation (JSON-LD)')
    .argument('[file]', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
The sentence of a claim is the body, its words are the targets: by a TextQuoteSelector, and by a TextPositionSelector that
counts code points of the document's text.

Example:
  npm run -s demarche -- export annotation claims.jsonld`,
    )
    .action((file: string | undefined) =>
      exporting(file, (store, write, settings) => exportAnnotations(store, write, settings)),
    );
}

/** Writes claims of the store that the service uses, and tells how many there were. */
async function exporting(
  file: string | undefined,
  work: (store: Store, write: Write, settings: Settings) => Promise<number>,
): Promise<void> {
  const settings = readSettings(process.env);
  const store = await openStore(settings, { make: false });
  try {
    const count = await writeOut(file, (write) => work(store, write, settings));
    process.stderr.write(`${count} claims.\n`);
  } finally {
    await store.close();
  }
}
