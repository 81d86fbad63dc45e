import { DemarcheError } from '../../errors.ts';
import { textFault } from '../../evidence/textFault.ts';
import { utf8Chunks } from './utf8Chunks.ts';

/** Bytes of the longest file that is read at once: some 700,000 words. */
const MOST_BYTES = 4_000_000;

/**
 * The text of a file in UTF-8, without a byte order mark at its beginning.
 *
 * Throws BAD_ARGUMENT where it cannot be read, is too large, is in another encoding, or holds what no text may hold.
 */
export async function readUtf8(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of utf8Chunks(file)) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      throw new DemarcheError(
        'BAD_ARGUMENT',
        `"${file}" is larger than ${MOST_BYTES} bytes, which is the most that is read of one text. Divide it.`,
      );
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const fault = textFault(text);
  if (fault !== null) throw new DemarcheError('BAD_ARGUMENT', `"${file}" ${fault}. Write it without.`);
  return text;
}
