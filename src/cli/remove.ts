import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { DemarcheError } from '../errors.ts';
import { openStore } from '../openStore.ts';
import { record } from '../record.ts';
import { userName } from '../rights/userName.ts';
import { idOf } from '../schema/idOf.ts';
import { readSettings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';

interface Options {
  readonly reason: string;
  readonly by?: string;
  readonly yes?: boolean;
}

/** `demarche remove`: a text, and all that was coded in it, out of the store for good. */
export function removeCommand(): Command {
  return new Command('remove')
    .description(
      'erase a document for good: its text, passages and claims, and what was declared in it alone',
    )
    .argument('<slug>', 'the document: strait-talks')
    .requiredOption('--reason <why>', 'why; it stays when the text is gone, for everybody to read')
    .option('--by <name>', 'who erases it; your name on this machine where left out')
    .option('--yes', 'do not ask first')
    .addHelpText(
      'after',
      `
For what the law does not let you keep. What was only wrong is retracted or revised instead: then it stays readable.
A tombstone stays: the slug, the hash of the text, when, who and why (Query.erasures). The file of the store is
written anew, so that nothing of the text is left in it; copies of the file are yours to find. What Neo4j keeps of it
in logs and backups is told.

Asks first where a terminal is there to answer; elsewhere --yes is needed.

Exit status: 0 when it was erased, 1 otherwise, and then nothing was.

Examples:
  demarche remove strait-talks --reason "court order 12/2031"`,
    )
    .action(async (slug: string, { reason, by = userName(), yes = false }: Options) => {
      const store = await openStore(readSettings(process.env), { make: false });
      try {
        const claims = await claimsIn(store, slug);
        if (claims !== null && !yes && !(await isConfirmed(slug, claims))) {
          process.exitCode = 1;
          return;
        }
        const { warnings } = await record(
          store,
          [{ do: 'eraseDocument', at: [], document: slug, reason, by }],
          {
            change: { kind: 'remove', by, note: reason },
          },
        );
        const remains = await store.forget();
        process.stdout.write(`"${slug}" is erased, with ${claims ?? 0} claims.\n`);
        for (const { message } of warnings) process.stderr.write(`${message}\n`);
        if (remains !== null) process.stderr.write(`${remains}\n`);
      } catch (error) {
        if (!(error instanceof DemarcheError) || error.code !== 'REFUSED') throw error;
        for (const { message } of error.faults) process.stderr.write(`${message}\n`);
        process.stderr.write('Nothing was erased.\n');
        process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

/** How many claims a document states; null where there is no such document. */
async function claimsIn(store: Store, slug: string): Promise<number | null> {
  const id = idOf('Document', slug);
  return store.transaction(async (transaction) => {
    const [document] = await transaction.get('Document', [id]);
    return document ? (await transaction.find('Claim', 'document', [id])).length : null;
  });
}

async function isConfirmed(slug: string, claims: number): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stderr.write('Nobody can be asked here: say --yes to erase it. Nothing was erased.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(
      `Erase "${slug}" for good, with its text and ${claims} claims? Type its slug to do so: `,
    );
    if (answer.trim() === slug) return true;
    process.stderr.write('Nothing was erased.\n');
    return false;
  } finally {
    terminal.close();
  }
}
