import { open, rename, rm } from 'node:fs/promises';
import { Command } from 'commander';
import { DemarcheError } from '../errors.ts';
import { exportJsonl } from '../exchange/export/jsonl.ts';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';
import { Progress } from './Progress.ts';

/** `demarche export`: what the store holds, for other programs and other stores. Each format is a command of its own. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what the store holds into a file')
    .addCommand(jsonlCommand());
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
        const { rows, digest } = await (file === undefined
          ? write(toStandardOutput)
          : inPlaceOf(file, write));
        progress.end();
        process.stderr.write(`${rows} rows. Digest of the graph: ${digest}\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}

/** Resolves when more may come. */
type Write = (text: string) => Promise<void>;

function toStandardOutput(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Writes beside a file, and puts what was written in its place when all of it is there. Throws BAD_ARGUMENT where it cannot. */
async function inPlaceOf<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, 'w');
    try {
      const given = await work((text) => handle.appendFile(text));
      await handle.sync();
      await rename(part, file);
      return given;
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(file)}: ${error.message}`, {
      cause: error,
    });
  }
}
