import { createReadStream } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { cannotRead } from '../cannotRead.ts';

/** Characters of the longest line that is read: no row is as long. */
const LONGEST = 2 ** 27;

/**
 * The lines of a file in UTF-8, without their line breaks, which are `\n` alone. What stands after the last one is given
 * as a line too.
 *
 * Throws BAD_ARGUMENT where the file cannot be read, is not UTF-8, or has a line that is longer than any row.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  let read = 0;
  const cannot = (why: string, cause?: unknown) =>
    new DemarcheError('BAD_ARGUMENT', `"${file}" cannot be read after line ${read}: ${why}.`, { cause });
  try {
    for await (const chunk of createReadStream(file)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST) throw cannot('a line is longer than any row');
      for (const line of lines) {
        yield line;
        read += 1;
      }
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof DemarcheError || !(error instanceof Error)) throw error;
    if (error instanceof TypeError) throw cannot('it is not UTF-8', error);
    throw 'code' in error ? cannotRead(file, error) : error;
  }
  if (rest !== '') yield rest;
}
