import { Command } from 'commander';
import { exportDna } from '../../exchange/export/dna.ts';
import { openStore } from '../../openStore.ts';
import { readSettings } from '../../settings.ts';
import { Progress } from '../Progress.ts';

/** `demarche export dna`: claims for the Discourse Network Analyzer. */
export function dnaCommand(): Command {
  return new Command('dna')
    .description('the accepted claims as a file of the Discourse Network Analyzer 3 (.dna)')
    .argument('<file>', 'where to write it')
    .addHelpText(
      'after',
      `
A claim is a statement for each of its passages: its holder is the organization, and who reports it the person; a person whom
nobody reports is the person. Agreement is 1 for PROPOSES, SUPPORTS and CONDITIONAL, 0 for SCEPTICAL and OBJECTS, and the
variable "stance" keeps which of them it is. Left out are claims that are neither for nor against, and of all others what DNA
has no place for: issues, conditions, hedges, tense, decisions, all but the nearest of several reporters. Texts are whole;
names have 190 characters at most there. The password of every coder is "demarche".

Example:
  demarche export dna graph.dna`,
    )
    .action(async (file: string) => {
      const progress = new Progress('Documents written');
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        const { documents, statements, leftOut } = await exportDna(store, file, (done, of) =>
          progress.tell(done, of),
        );
        progress.end();
        process.stderr.write(
          `${statements} statements in ${documents} documents. ${leftOut} claims are neither for nor against, and left out.\n`,
        );
      } finally {
        progress.end();
        await store.close();
      }
    });
}
