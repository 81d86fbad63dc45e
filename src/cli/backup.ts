import { Command } from 'commander';
import { exportJsonl } from '../exchange/export/jsonl.ts';
import { BACKUP } from '../exchange/graphFile.ts';
import { exportTo } from './export/exportTo.ts';

/** `demarche backup`: all that a store holds, in a file. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write all that the store holds into a file, for "demarche restore"')
    .argument('<file>', 'where to write it')
    .addHelpText(
      'after',
      `
Reads the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set, as it is at one moment. The service
answers meanwhile; on Neo4j writers wait. The file is JSON, a row a line: the whole graph with all decisions and changes, and
the keys, of which a store knows only hashes, so that they go on opening what they opened. It may be restored into a store of
either engine.

Exit status: 0 when all of it was written, 1 otherwise; a file that was there is then as it was.

Examples:
  demarche backup demarche-2026-11-29.jsonl
  DATA_DIR=elsewhere demarche restore demarche-2026-11-29.jsonl`,
    )
    .action(async (file: string) => {
      const { rows } = await exportTo(file, ({ store, write, onProgress }) =>
        exportJsonl(store, write, onProgress, BACKUP),
      );
      process.stdout.write(`${rows} rows written to ${file}.\n`);
    });
}
