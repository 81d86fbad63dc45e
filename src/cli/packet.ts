import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { DemarcheError } from '../errors.ts';
import { cannotRead } from '../exchange/cannotRead.ts';
import { packetText } from '../exchange/packet/Packet.ts';
import { packetOf } from '../exchange/packet/packetOf.ts';
import { verifyPacket } from '../exchange/packet/verifyPacket.ts';
import { openStore } from '../openStore.ts';
import { readSettings } from '../settings.ts';
import { writeOut } from './writeOut.ts';

/** `demarche packet`: the evidence of some claims, for somebody who has no store, and whether it is as it was written. */
export function packetCommand(): Command {
  return new Command('packet')
    .description('write the evidence of claims into one file, or check such a file')
    .argument('<claim...>', 'ids or slugs of claims')
    .option('--output <file>', 'where to write it (default: standard output)')
    .addHelpText(
      'after',
      `
A packet is JSON: each claim with its words, where they stand, what stands around them, the hash of the text, its source, and
what was decided about it. "demarche packet verify" checks it without a store.

Exit status: 0 when it was written, 1 otherwise.

Examples:
  demarche packet kyiv-sceptical-moscow-venue-3f2a9c1b --output evidence.json
  demarche packet verify evidence.json --text article.txt`,
    )
    .addCommand(verifyPacketCommand())
    .action(async (named: readonly string[], { output }: { readonly output?: string }) => {
      const settings = readSettings(process.env);
      const store = await openStore(settings, { make: false });
      try {
        const packet = await packetOf(store, named, settings.publicUrl);
        await writeOut(output, (write) => write(packetText(packet)));
      } finally {
        await store.close();
      }
    });
}

function verifyPacketCommand(): Command {
  return new Command('verify')
    .description('whether a packet is as it was written, byte for byte; needs no store')
    .argument('<file>', 'the packet')
    .option('--text <file>', 'the text that its claims rest on: whether the words stand there')
    .addHelpText(
      'after',
      `
Without --text it says whether anything in the file was changed. With it, also whether it is the very text that was read, and
whether each passage stands there at its place. Nothing signs a packet: of whoever changes it and works out its digests anew, only
false words are found, with the text. To whom words are credited, with which stance, is known for sure only where the packet
came from, under the url of each claim.

Exit status: 0 when nothing was changed, 1 otherwise. What was changed goes to standard output, one a line.`,
    )
    .action(async (file: string, { text }: { readonly text?: string }) => {
      const faults = verifyPacket(await read(file), text === undefined ? null : await read(text));
      for (const fault of faults) process.stdout.write(`${fault}\n`);
      if (faults.length > 0) process.exitCode = 1;
      else
        process.stdout.write(
          `Nothing was changed, by the packet's own digests.${text === undefined ? '' : ' Its words stand in the text.'}\n`,
        );
    });
}

/** Throws BAD_ARGUMENT where a file cannot be read, or is not UTF-8. */
async function read(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError)
      throw new DemarcheError('BAD_ARGUMENT', `${JSON.stringify(file)} is not UTF-8.`, { cause: error });
    throw cannotRead(file, error);
  }
}
