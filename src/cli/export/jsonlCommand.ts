import { Command } from 'commander';
import { exportJsonl } from '../../exchange/export/jsonl.ts';
import { exportTo } from './exportTo.ts';

/** `demarche export jsonl`: the whole graph. */
export function jsonlCommand(): Command {
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
  demarche export jsonl graph.jsonl
  demarche export jsonl | gzip > graph.jsonl.gz`,
    )
    .action(async (file: string | undefined) => {
      const { rows, digest } = await exportTo(file, ({ store, write, onProgress }) =>
        exportJsonl(store, write, onProgress),
      );
      process.stderr.write(`${rows} rows. Digest of the graph: ${digest}\n`);
    });
}
