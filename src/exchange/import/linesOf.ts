import { StringDecoder } from 'node:string_decoder';
import { DemarcheError } from '../../errors.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** Characters of the longest line that is read: no row is as long. */
const LONGEST = 2 ** 27;

/**
 * The lines of a file in UTF-8, without their line breaks, which are `\n` alone. What stands after the last one is given
 * as a line too.
 *
 * Throws BAD_ARGUMENT where the file cannot be read, is not UTF-8, or has a line that is longer than any row.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let read = 0;
  for await (const chunk of utf8Chunks(file)) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST)
      throw new DemarcheError(
        'BAD_ARGUMENT',
        `"${file}" cannot be read after line ${read + lines.length}: a line is longer than any row.`,
      );
    yield* lines;
    read += lines.length;
  }
  if (rest !== '') yield rest;
}
