import { Command, Option } from 'commander';
import type { RequestedFilter } from '../../diagrams/DiagramRequest.ts';
import { exportProv, type ProvForm, provForms } from '../../exchange/export/prov.ts';
import { withFilterOptions } from '../filterOptions.ts';
import { claimsCut } from './claimsCut.ts';
import { exportTo } from './exportTo.ts';

interface Options extends RequestedFilter {
  readonly form: ProvForm;
}

/** `demarche export prov`: where claims come from, for programs that follow provenance. */
export function provCommand(): Command {
  const command = new Command('prov')
    .description('where accepted claims come from, in PROV-O and schema.org')
    .argument('[file]', 'where to write it (default: standard output)')
    .addOption(new Option('--form <form>', 'how it is written').choices(provForms).default('json-ld'));
  return withFilterOptions(command)
    .addHelpText(
      'after',
      `
Each claim is a schema:Claim, derived from its document by whoever coded it; its words are quotations of the document, which
count code points of its text. The holder, the stance and the target are properties of their own.

Examples:
  demarche export prov claims.jsonld
  demarche export prov --form n-quads claims.nq`,
    )
    .action(async (file: string | undefined, { form, ...cut }: Options) => {
      const count = await exportTo(file, async ({ store, write, onProgress, settings }) => {
        const claims = await claimsCut(store, settings, cut);
        return exportProv(store, write, { publicUrl: settings.publicUrl, form, claims, onProgress });
      });
      process.stderr.write(`${count} claims.\n`);
    });
}
