import { open, rename, rm } from 'node:fs/promises';
import { DemarcheError } from '../errors.ts';

/** Resolves when more may come. */
export type Write = (text: string) => Promise<void>;

function toStandardOutput(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });
}

/** Writes beside a file, and puts what was written in its place when all of it is there. Throws BAD_ARGUMENT where it cannot. */
async function inPlaceOf<T>(file: string, work: (write: Write) => Promise<T>): Promise<T> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await open(part, 'w');
    try {
      const given = await work((text) => handle.appendFile(text));
      await handle.sync();
      await rename(part, file);
      return given;
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(part, { force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(file)}: ${error.message}`, {
      cause: error,
    });
  }
}

/**
 * Writes into a file, which is there whole or as it was, or to standard output where none is named. Gives what the work gives.
 *
 * Throws BAD_ARGUMENT where the file cannot be written.
 */
export function writeOut<T>(file: string | undefined, work: (write: Write) => Promise<T>): Promise<T> {
  return file === undefined ? work(toStandardOutput) : inPlaceOf(file, work);
}
