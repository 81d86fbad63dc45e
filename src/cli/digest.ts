import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { oneOf } from '../diagrams/oneOf.ts';
import type { Digest } from '../digest/Digest.ts';
import type { DigestLanguage } from '../digest/DigestWords.ts';
import { DemarcheError } from '../errors.ts';
import { openStore } from '../openStore.ts';
import { readSettings, type Settings } from '../settings.ts';

interface Options {
  readonly since: string;
  readonly until?: string;
  readonly issue?: string;
  readonly axis: string;
  readonly format: string;
  readonly lang: string;
  readonly after?: string;
  readonly output?: string;
}

/** `demarche digest`: who moved and who is new since a day. */
export function digestCommand(): Command {
  return new Command('digest')
    .description('tell who moved and who is new since a day, with old and new words')
    .requiredOption(
      '--since <date>',
      'from this day on, in EDTF: 2025-08-18, 2025-08; of a span also until its end',
    )
    .option('--until <date>', 'until this day, in EDTF (default: today)')
    .option('--issue <slug>', 'only this question and its proposals')
    .option('--axis <name>', 'said, by when it was said; or known, by when the graph learned it', 'said')
    .option('--format <name>', 'md, html, json or atom', 'md')
    .option('--lang <tag>', 'en or uk: the language that it is written in', 'en')
    .option('--after <cursor>', 'the next page: the cursor that the one before ends with')
    .option('--output <file>', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
Whose stance moved since that day, and of whom nothing was known on the same before. Whoever only says again what they said
is left out, and nothing is told of who fell silent. Where nobody knows when words were said, the day on which their text was
published counts; how many have neither is told. A page has 50 of them, the latest first; under a question, who moved stands before who is new.
Links lead to PUBLIC_URL.
The same has an address: /digest?since=…

Exit status: 0 when it was written, 1 otherwise.

Examples:
  demarche digest --since 2025-08-18
  demarche digest --since 2025-08-18 --until 2025-08-31
  demarche digest --since 2026-11-01 --axis known
  demarche digest --since 2025-08 --issue talks-venue --format html --output digest.html`,
    )
    .action(async ({ output, ...asked }: Options) => {
      const body = await digest(readSettings(process.env), asked);
      if (output === undefined) process.stdout.write(body);
      else await write(output, body);
    });
}

/** Asks the store of the settings as the service does; everything that it takes is loaded only here. */
async function digest(
  settings: Settings,
  { since, until, issue, axis, format, lang, after }: Options,
): Promise<string> {
  const { digestFormats } = await import('../digest/digestFormats.ts');
  const { askDigest } = await import('../digest/askDigest.ts');
  const { askThrough } = await import('../api/askThrough.ts');
  const { withDeadline } = await import('../api/withDeadline.ts');
  const { executeOn } = await import('./executeOn.ts');
  const { write: written } = digestFormats[oneOf('format', format, ['md', 'html', 'json', 'atom'])];
  const language = oneOf<DigestLanguage>('lang', lang, ['en', 'uk']);
  const store = await openStore(settings, { make: false });
  let found: Digest | null;
  try {
    const ask = askThrough(executeOn(store, settings), {
      requestId: 'digest',
      signal: withDeadline(settings.deadline),
    });
    const today = new Date().toISOString().slice(0, 10);
    const request = {
      ...{ since, until: until ?? null, issue: issue ?? null, after: after ?? null },
      axis: oneOf('axis', axis, ['SAID', 'KNOWN']),
    };
    found = await askDigest(request, ask, today);
  } finally {
    await store.close();
  }
  if (found === null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `There is no question ${JSON.stringify(issue)}: --issue takes the slug of one.`,
    );
  const { publicUrl } = settings;
  const addressAs = (ending: string, cursor: string | null, tag: DigestLanguage, by = axis) => {
    const query = new URLSearchParams({ since });
    // What was said until a day may have been learned on any.
    if (until !== undefined && by === axis) query.set('until', until);
    if (issue !== undefined) query.set('issue', issue);
    if (by.toLowerCase() !== 'said') query.set('axis', by.toLowerCase());
    if (tag !== 'en') query.set('lang', tag);
    if (cursor !== null) query.set('after', cursor);
    return `${publicUrl}/digest${ending}?${query}`;
  };
  const addressOfLearned = (ending: string) => addressAs(ending, null, language, 'known');
  return written(found, { publicUrl, language, addressAs, addressOfLearned, after: after ?? null });
}

async function write(file: string, body: string): Promise<void> {
  try {
    await writeFile(file, body);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(file)}: ${why}`, { cause: error });
  }
}
