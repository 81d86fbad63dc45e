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
The sentence of a claim is the body, its words are the targets: by a TextQuoteSelector, and by a TextPositionSelector that
counts code points of the document's text.

Example:
  npm run -s demarche -- export annotation claims.jsonld`,
    )
    .action(async (file: string | undefined) => {
      const count = await exportTo(file, ({ store, write, settings }) =>
        exportAnnotations(store, write, settings),
      );
      process.stderr.write(`${count} claims.\n`);
    });
}
