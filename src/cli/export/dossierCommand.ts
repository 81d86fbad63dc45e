import { Command } from 'commander';
import { exportDossiers } from '../../exchange/export/dossier.ts';
import { openStore } from '../../openStore.ts';
import { readSettings } from '../../settings.ts';

/** `demarche export dossier`: each text with what was coded in it, for people to read and edit. */
export function dossierCommand(): Command {
  return new Command('dossier')
    .description('each document as a folder with article.txt and dossier.yaml, one for each of its coders')
    .argument('<folder>', 'where to write the folders')
    .option('--document <slug>', 'only this document')
    .option('--coder <name>', 'only what this one coded')
    .addHelpText(
      'after',
      `
The dossiers check, load as the same accepted claims, and are exported again as the same bytes. Drafts and what was taken back are
left out, and sentences on which nothing rests get a reason of their own under "uncoded": those that were given are not kept.

Example:
  npm run -s demarche -- export dossier dossiers --document putin-zelensky-talks`,
    )
    .action(async (folder: string, given: { readonly document?: string; readonly coder?: string }) => {
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        for (const { folder: written, claims, leftOut } of await exportDossiers(store, folder, given)) {
          const left = leftOut === 0 ? '' : `; ${leftOut} that are drafts or were taken back are left out`;
          process.stderr.write(`${written}: ${claims} claims${left}.\n`);
        }
      } finally {
        await store.close();
      }
    });
}
