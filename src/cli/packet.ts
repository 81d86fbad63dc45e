import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { DemarcheError } from '../errors.ts';
import { packetOf } from '../exchange/packet/packetOf.ts';
import { packetText, verifyPacket } from '../exchange/packet/verifyPacket.ts';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';
import { writeOut } from './writeOut.ts';

/** `demarche packet`: the evidence of some claims, for somebody who has no store, and whether it is as it was written. */
export function packetCommand(): Command {
  return new Command('packet')
    .description('write the evidence of claims into one file, or check such a file')
    .argument('<claim...>', 'ids or slugs of claims; or "verify" and a file')
    .option('--output <file>', 'where to write it (default: standard output)')
    .option('--text <file>', 'with verify: the text that the claims rest on')
    .addHelpText(
      'after',
      `
A packet is JSON: each claim with its words, where they stand, what stands around them, the hash of the text, its source, and
what was decided about it. "packet verify FILE" needs no store: it says whether anything in the file was changed, and with
--text whether the words stand in that text, which has to be the very one that was read. Whoever changes a packet and works
out its digest anew is found only with the text.

Exit status: 0 when it was written, or nothing was changed; 1 otherwise.

Examples:
  npm run -s demarche -- packet kyiv-sceptical-moscow-venue-3f2a9c1b --output evidence.json
  npm run -s demarche -- packet verify evidence.json --text article.txt`,
    )
    .action(async (named: readonly string[], given: { readonly output?: string; readonly text?: string }) => {
      const [first, file, ...others] = named;
      if (first === 'verify' && file !== undefined && others.length === 0) return verify(file, given.text);
      if (given.text !== undefined)
        throw new DemarcheError('BAD_ARGUMENT', '--text belongs to "packet verify FILE".');
      const settings = readSettings(process.env);
      const store = await openStore(settings, { make: false });
      try {
        const packet = await packetOf(store, named, settings.publicUrl);
        await writeOut(given.output, (write) => write(packetText(packet)));
      } finally {
        await store.close();
      }
    });
}

async function verify(file: string, text: string | undefined): Promise<void> {
  const faults = verifyPacket(await read(file), text === undefined ? null : await read(text));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length === 0) {
    const looked = text === undefined ? '' : ' Its words stand in the text.';
    process.stdout.write(`The packet is as it was written.${looked}\n`);
  } else process.exitCode = 1;
}

async function read(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : error instanceof Error ? error.message : '';
    throw new DemarcheError('BAD_ARGUMENT', `Cannot read "${file}": ${why}`, { cause: error });
  }
}
