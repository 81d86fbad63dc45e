import { Command, Option } from 'commander';
import type { SuggestOptions } from './suggest/SuggestOptions.ts';

/** `demarche suggest`: claims that a text may make, as a list or as a dossier to finish by hand. */
export function suggestCommand(): Command {
  return new Command('suggest')
    .description('suggest the claims of a text, as a list or as a dossier to finish by hand')
    .argument('<document>', 'a file (.txt .md .html .docx .pdf), or the slug of a text in the store')
    .option(
      '--dossier [folder]',
      'write article.txt and dossier.yaml there (default: a folder named after the text)',
    )
    .addOption(new Option('--by <suggester>', 'what suggests').choices(['rules', 'model']).default('rules'))
    .option('--language <tag>', 'the language of a file (default: as it says, or as its words look)')
    .option('--replace', 'write over a dossier that is there')
    .addHelpText(
      'after',
      `
Rules suggest on this machine. By model, the text is sent to the server that SUGGEST_URL, SUGGEST_MODEL and SUGGEST_KEY name.
Whatever suggests, each word was found in the text, or the suggestion is refused and counted. Holders are looked for
among the actors of the store, the file in DATA_DIR or NEO4J_URI, where there is one; nothing is written to it.

What a person has to decide is empty in the dossier: the stance, with what is offered beside it, the target, and who somebody
is whom the store does not know. "demarche check" names each such place, and each sentence that nothing covers.

Exit status: 0 when it was done, also where nothing was found; 1 otherwise.

Examples:
  demarche suggest article.txt
  demarche suggest report.pdf --dossier my-texts/strait-ferry
  demarche suggest putin-zelensky-talks --dossier --by model`,
    )
    .action(async (given: string, options: SuggestOptions) => {
      // What suggests, and what reads files, takes half a second to load: no other command waits for it.
      const { suggestFor } = await import('./suggest/suggestFor.ts');
      await suggestFor(given, options);
    });
}
