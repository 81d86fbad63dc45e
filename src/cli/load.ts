import { Command } from 'commander';
import { formatFaults } from '../dossier/formatFaults.ts';
import { loadDossiers } from '../loadDossiers.ts';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';
import { Progress } from './Progress.ts';

/** `demarche load`: dossiers into the store, all or nothing. */
export function loadCommand(): Command {
  return new Command('load')
    .description('load dossiers into the store, all of them or nothing')
    .argument('<folder...>', 'folders with article.txt and dossier.yaml, or folders that hold such folders')
    .addHelpText(
      'after',
      `
Loads into the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. A dossier that
has not changed changes nothing; from an edited one, what left it is retracted and what came is recorded.

Exit status: 0 when everything was loaded, 1 when there are faults, and then nothing was.

Examples:
  npm run demarche -- load seed/putin-zelensky-talks
  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… npm run demarche -- load seed`,
    )
    .action(async (folders: readonly string[]) => {
      const progress = new Progress('Rows written');
      const store = await openStore(readSettings(process.env), { make: true });
      try {
        const loaded = await loadDossiers(store, folders, {
          onProgress: (done, of) => progress.tell(done, of),
        });
        progress.end();
        if (loaded.written) {
          const { recorded, unchanged, retracted, rows } = loaded.report;
          const claims = `${recorded.length} claims recorded, ${retracted.length} retracted, ${unchanged.length} unchanged`;
          process.stdout.write(`${claims}; ${rows === 0 ? 'nothing changed' : `${rows} rows written`}.\n`);
        } else {
          process.stderr.write(`${formatFaults(loaded.faults)}\nNothing was loaded.\n`);
          process.exitCode = 1;
        }
      } finally {
        progress.end();
        await store.close();
      }
    });
}
