import { realpath, rename, rm, stat } from 'node:fs/promises';
import { DemarcheError } from '../../errors.ts';
import { isStoreFile } from './isStoreFile.ts';

/**
 * Lets something be written beside a file or folder, and puts it in its place when all of it is there: nobody finds a half.
 * What is no file, such as a pipe, is written at once. Gives what the work gives.
 *
 * @param work writes a file or folder at the path that it is given
 * Throws BAD_ARGUMENT where it cannot be written, or a store is there; what was there is then as it was.
 */
export async function writeBeside<T>(given: string, work: (path: string) => Promise<T>): Promise<T> {
  try {
    const path = await realpath(given).catch(() => given.replace(/\/+$/, ''));
    const there = await stat(path).catch(() => null);
    if (there !== null && !there.isFile() && !there.isDirectory()) return await work(path);
    if (there?.isFile() && (await isStoreFile(path)))
      throw new DemarcheError(
        'BAD_ARGUMENT',
        `${JSON.stringify(given)} is a store of demarche, and is not written over. Name another file.`,
      );
    return await inPlaceOf(path, work);
  } catch (error) {
    // Errors of files have `syscall`, those of SQLite `errcode`.
    if (!(error instanceof Error && ('syscall' in error || 'errcode' in error))) throw error;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(given)}: ${error.message}`, {
      cause: error,
    });
  }
}

async function inPlaceOf<T>(path: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.${process.pid}.part`;
  try {
    const done = await work(part);
    await rename(part, path);
    return done;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
