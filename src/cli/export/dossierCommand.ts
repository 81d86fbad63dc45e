import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { DemarcheError } from '../../errors.ts';
import { exportDossiers } from '../../exchange/export/dossier.ts';
import { writeBeside } from '../../exchange/export/writeBeside.ts';
import { openStore } from '../../openStore.ts';
import { readSettings } from '../../settings.ts';
import { counted } from '../counted.ts';

/** `demarche export dossier`: what people coded, as they would write it down. */
export function dossierCommand(): Command {
  return new Command('dossier')
    .description('what each coder says of each document as a dossier: article.txt and dossier.yaml')
    .argument('<folder>', 'a new folder for them')
    .option('--document <slug>', 'of this document alone')
    .option('--coder <name>', 'of this coder alone')
    .addHelpText(
      'after',
      `
A document has a folder of its own, named by its slug; of what several coded, the first coder's has that name, and others
have theirs behind it. "demarche check" and "demarche load" read the folder. Loaded into another store, the claims have
the same ids, and exported from there the dossiers are the same files.

Dossiers have the accepted claims of people, and what was declared and stated. They do not say who decided what and when,
what is a draft or was taken back, what was merged, and why a sentence is not coded: how much of it there is, is told.

Exit status: 0 when all of them were written, 1 otherwise, and then there is no folder.

Examples:
  demarche export dossier coded
  demarche export dossier --document harbour-talks --coder dm one-text`,
    )
    .action(async (folder: string, { document = null, coder = null }: Options) => {
      await refuseFilled(folder);
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        const { dossiers, claims, accepted, notes, leftOut } = await writeBeside(folder, async (part) => {
          await mkdir(part);
          return exportDossiers(store, { document, coder }, async ({ folder: name, article, dossier }) => {
            await mkdir(join(part, name), { recursive: true });
            await writeFile(join(part, name, 'article.txt'), article);
            await writeFile(join(part, name, 'dossier.yaml'), dossier);
          });
        });
        process.stderr.write(
          [
            ...notes.slice(0, TOLD),
            ...(notes.length > TOLD ? [`and ${notes.length - TOLD} more lines of this kind.`] : []),
            ...(leftOut !== '' && dossiers > 1 ? [`Not said in all: ${leftOut}.`] : []),
            `${counted(dossiers, 'dossier')}, ${claims === accepted ? '' : `${claims} of `}${counted(accepted, 'accepted claim')}.`,
          ]
            .map((line) => `${line}\n`)
            .join(''),
        );
      } finally {
        await store.close();
      }
    });
}

/** Lines of what dossiers do not say; of many, only how much it is. */
const TOLD = 20;

interface Options {
  readonly document?: string | null;
  readonly coder?: string | null;
}

/** What people wrote by hand, with their comments, is not to be written over. */
async function refuseFilled(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length > 0)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `"${folder}" has files in it. Name a new folder, so that nothing is written over.`,
    );
}
