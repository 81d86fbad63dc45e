import { rename, rm } from 'node:fs/promises';
import { DemarcheError } from '../../errors.ts';

/**
 * Lets something be written beside a file or folder, and puts it in its place when all of it is there: nobody finds a half.
 * Gives what the work gives.
 *
 * @param work writes a file or folder at the path that it is given, where there is none
 * Throws BAD_ARGUMENT where it cannot be written; what was there is then as it was.
 */
export async function writeBeside<T>(path: string, work: (part: string) => Promise<T>): Promise<T> {
  const part = `${path.replace(/\/+$/, '')}.${process.pid}.part`;
  try {
    const given = await work(part);
    await rename(part, path);
    return given;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Errors of files have `syscall`, those of SQLite `errcode`.
    if (!(error instanceof Error && ('syscall' in error || 'errcode' in error))) throw error;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write ${JSON.stringify(path)}: ${error.message}`, {
      cause: error,
    });
  }
}
