import { Command, Option } from 'commander';
import { exportProv, type ProvForm, provForms } from '../../exchange/export/prov.ts';
import { exportTo } from './exportTo.ts';

/** `demarche export prov`: where claims come from, for programs that follow provenance. */
export function provCommand(): Command {
  return new Command('prov')
    .description('where every accepted claim comes from, in PROV-O and schema.org')
    .argument('[file]', 'where to write it (default: standard output)')
    .addOption(new Option('--form <form>', 'how it is written').choices(provForms).default('json-ld'))
    .addHelpText(
      'after',
      `
Each claim is a schema:Claim, derived from its document by whoever coded it; its words are quotations of the document, which
count code points of its text. The holder, the stance and the target are properties of their own.

Examples:
  demarche export prov claims.jsonld
  demarche export prov --form n-quads claims.nq`,
    )
    .action(async (file: string | undefined, { form }: { readonly form: ProvForm }) => {
      const count = await exportTo(file, ({ store, write, onProgress, settings: { publicUrl } }) =>
        exportProv(store, write, { publicUrl, form, onProgress }),
      );
      process.stderr.write(`${count} claims.\n`);
    });
}
