import { DemarcheError } from '../../errors.ts';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) that say that the file cannot be used now. */
const UNAVAILABLE: Readonly<Record<number, string>> = {
  5: 'another process is writing to it',
  6: 'another process is writing to it',
  8: 'it may not be written to',
  10: 'the disk fails',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'it cannot be opened',
  26: 'it is no database',
};

/** What an error of `node:sqlite` means for whoever asked. Only this file knows its codes. */
export function storeError(error: unknown): unknown {
  const why = whyUnavailable(error);
  if (why === undefined) return error;
  return unavailable(why, error);
}

export function unavailable(why: string, cause?: unknown): DemarcheError {
  return new DemarcheError(
    'STORE_UNAVAILABLE',
    `The store's file does not answer: ${why}. Try again later.`,
    {
      cause,
    },
  );
}

/** True where another connection holds the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === 5;
}

/** Why the file cannot be used now, in a few words; undefined where that is not known. */
export function whyUnavailable(error: unknown): string | undefined {
  return UNAVAILABLE[primaryCode(error)];
}

function primaryCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  return error.errcode & 0xff;
}
