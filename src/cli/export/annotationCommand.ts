import { Command } from 'commander';
import { exportAnnotations } from '../../exchange/export/annotation.ts';
import { exportTo } from './exportTo.ts';

/** `demarche export annotation`: claims for programs that annotate texts. */
export function annotationCommand(): Command {
  return new Command('annotation')
    .description('every accepted claim as a W3C Web Annotation (JSON-LD)')
    .argument('[file]', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
One annotation for each passage of a claim: the claim's sentence is the body, the words are the target, by a
TextQuoteSelector, and by a TextPositionSelector that counts code points of the document's text.

Example:
  demarche export annotation claims.jsonld`,
    )
    .action(async (file: string | undefined) => {
      const count = await exportTo(file, ({ store, write, onProgress, settings: { publicUrl } }) =>
        exportAnnotations(store, write, { publicUrl, onProgress }),
      );
      process.stderr.write(`${count} claims.\n`);
    });
}
