import { Command } from 'commander';
import { BACKUP } from '../exchange/graphFile.ts';
import { importJsonl, refuseBrokenFile } from '../exchange/import/jsonl.ts';
import { readSettings } from '../settings.ts';
import { openOrMake } from './openOrMake.ts';
import { Progress } from './Progress.ts';

/** `demarche restore`: what a backup holds, into an empty store. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('fill an empty store from a file that "demarche backup" has written')
    .argument('<file>', 'the file')
    .addHelpText(
      'after',
      `
Fills the store that the service uses: the file in DATA_DIR, which is made where it is not there, or NEO4J_URI where it is set.
It is one transaction: everything is there, as it was and looked at as "demarche verify" does, or nothing. A file that was cut
off or changed is refused, and so is a store that holds anything else: stop the service, and name an empty one.

Exit status: 0 when the store holds what the file does, 1 otherwise.

Example:
  DATA_DIR=restored demarche restore demarche-2026-11-29.jsonl`,
    )
    .action(async (file: string) => {
      const progress = new Progress('Rows written and looked at');
      const settings = readSettings(process.env);
      // No store is made for what cannot be restored.
      await refuseBrokenFile(file, BACKUP);
      const store = await openOrMake(settings);
      try {
        const onProgress = (done: number, of: number) => progress.tell(done, of);
        const { rows, written } = await importJsonl(store, file, onProgress, BACKUP);
        progress.end();
        process.stdout.write(
          written ? `${rows} rows restored.\n` : `The store held these ${rows} rows already.\n`,
        );
      } finally {
        progress.end();
        await store.close();
      }
    });
}
