import { Command } from 'commander';
import type { LocatedFault } from '../dossier/FileLocation.ts';
import { formatFaults, formatWarnings } from '../dossier/formatFaults.ts';
import { readDossiers } from '../dossier/readDossiers.ts';
import { recordDossiers } from '../recordDossiers.ts';
import { readSettings } from '../settings.ts';
import { openOrMake } from './openOrMake.ts';
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
has not changed changes nothing; from an edited one, what left it is retracted and what came is recorded. Where
DATA_DIR has no store, one is made there; without DATA_DIR, only in the folder of the service.

Exit status: 0 when everything was loaded, 1 when there are faults, and then nothing was. Warnings hold nothing up.

Examples:
  demarche load seed/putin-zelensky-talks
  NEO4J_URI=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… demarche load seed`,
    )
    .action(async (folders: readonly string[]) => {
      const read = await readDossiers(folders);
      if (read.faults.length > 0) return refuse(read.faults);
      const progress = new Progress('Rows written');
      const store = await openOrMake(readSettings(process.env));
      try {
        const loaded = await recordDossiers(store, read.dossiers, {
          onProgress: (done, of) => progress.tell(done, of),
        });
        progress.end();
        if (!loaded.written) return refuse(loaded.faults);
        const { recorded, unchanged, retracted, rows } = loaded.report;
        const claims = `${recorded.length} claims recorded, ${retracted.length} retracted, ${unchanged.length} unchanged`;
        if (loaded.warnings.length > 0) process.stderr.write(`${formatWarnings(loaded.warnings)}\n`);
        process.stdout.write(`${claims}; ${rows === 0 ? 'nothing changed' : `${rows} rows written`}.\n`);
      } finally {
        progress.end();
        await store.close();
      }
    });
}

function refuse(faults: readonly LocatedFault[]): void {
  process.stderr.write(`${formatFaults(faults)}\nNothing was loaded.\n`);
  process.exitCode = 1;
}
