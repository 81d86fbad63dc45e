import { open } from 'node:fs/promises';
import { writeBeside } from '../exchange/export/writeBeside.ts';

/** Resolves when more may come. */
export type Write = (text: string) => Promise<void>;

function toStandardOutput(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

function toFile<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  return writeBeside(file, async (part) => {
    const handle = await open(part, 'w');
    try {
      const given = await work((text) => handle.appendFile(text));
      // Pipes and devices keep nothing.
      if ((await handle.stat()).isFile()) await handle.sync();
      return given;
    } finally {
      await handle.close();
    }
  });
}

/**
 * Writes into a file, which is there whole or as it was, or to standard output where none is named. Gives what the work gives.
 *
 * Throws BAD_ARGUMENT where the file cannot be written.
 */
export function writeOut<T>(file: string | undefined, work: (write: Write) => Promise<T>): Promise<T> {
  return file === undefined ? work(toStandardOutput) : toFile(file, work);
}
