import { Command } from 'commander';
import { annotationCommand } from './export/annotationCommand.ts';
import { csvCommand } from './export/csvCommand.ts';
import { dnaCommand } from './export/dnaCommand.ts';
import { dossierCommand } from './export/dossierCommand.ts';
import { jsonlCommand } from './export/jsonlCommand.ts';
import { networkCommand } from './export/networkCommand.ts';
import { provCommand } from './export/provCommand.ts';

/** `demarche export`: what the store holds, for other programs and other stores. Each format is a command of its own. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write what the store holds into a file')
    .addCommand(jsonlCommand())
    .addCommand(csvCommand())
    .addCommand(annotationCommand())
    .addCommand(provCommand())
    .addCommand(networkCommand())
    .addCommand(dnaCommand())
    .addCommand(dossierCommand());
}
