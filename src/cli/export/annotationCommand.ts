import { Command } from 'commander';
import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { exportAnnotations } from '../../exchange/export/annotation.ts';
import { withFilterOptions } from '../filterOptions.ts';
import { claimsCut } from './claimsCut.ts';
import { exportTo } from './exportTo.ts';

/** `demarche export annotation`: claims for programs that annotate texts. */
export function annotationCommand(): Command {
  const command = new Command('annotation')
    .description('accepted claims, each as a W3C Web Annotation (JSON-LD)')
    .argument('[file]', 'where to write it (default: standard output)');
  return withFilterOptions(command)
    .addHelpText(
      'after',
      `
One annotation for each passage of a claim: the claim's sentence is the body, the words are the target, by a
TextQuoteSelector, and by a TextPositionSelector that counts code points of the document's text.

Example:
  demarche export annotation claims.jsonld`,
    )
    .action(async (file: string | undefined, cut: RequestedFilter) => {
      const count = await exportTo(file, async ({ store, write, onProgress, settings }) => {
        const claims = await claimsCut(store, settings, cut);
        return exportAnnotations(store, write, { publicUrl: settings.publicUrl, claims, onProgress });
      });
      process.stderr.write(`${count} claims.\n`);
    });
}
