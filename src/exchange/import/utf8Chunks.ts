import { createReadStream } from 'node:fs';
import { DemarcheError } from '../../errors.ts';
import { cannotRead } from '../cannotRead.ts';

/** Bytes behind the first that is wrong by which, with the line before it, its encoding is guessed. */
const LOOKED_AT = 2_000;

/** With what a file of SQLite begins (https://www.sqlite.org/fileformat.html). */
export const SQLITE = 'SQLite format 3\0';

/**
 * The bytes of a file in UTF-8, a chunk at a time, without a byte order mark at the beginning.
 *
 * Throws BAD_ARGUMENT where the file cannot be read or is in another encoding, with the line and column of the first byte
 * that is wrong, the encoding that it probably has, and how to convert it.
 */
export async function* utf8Chunks(file: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  // The beginning of the line that the next chunk goes on with, to say where in it a byte stands.
  let before: Buffer[] = [];
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(file)) {
      const bytes: Buffer = chunk;
      if (isFirst) {
        refuseDatabase(file, bytes);
        refuseUtf16(file, bytes);
      }
      if (!decodes(decoder, bytes, true)) throw notUtf8(file, Buffer.concat([...before, bytes]), line);
      const end = bytes.lastIndexOf(0x0a);
      before = [...(end < 0 ? before : []), bytes.subarray(end + 1)];
      line += lineFeeds(bytes);
      yield isFirst && bytes.indexOf('\uFEFF') === 0 ? bytes.subarray(3) : bytes;
      isFirst = false;
    }
  } catch (error) {
    if (error instanceof DemarcheError || !(error instanceof Error && 'code' in error)) throw error;
    throw cannotRead(file, error);
  }
  if (!decodes(decoder, Buffer.alloc(0), false)) throw notUtf8(file, Buffer.concat(before), line);
}

function decodes(decoder: TextDecoder, bytes: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function lineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

function refuseDatabase(file: string, bytes: Buffer): void {
  if (bytes.toString('latin1', 0, SQLITE.length) !== SQLITE) return;
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${file}" is an SQLite database, and no text. "demarche import dna" reads those of the Discourse Network Analyzer.`,
  );
}

/** UTF-16 begins with its byte order mark, or every second byte of a Latin text is 0. */
function refuseUtf16(file: string, bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex');
  const isBig = mark === 'feff' || (bytes[0] === 0 && bytes[1] !== 0);
  const isLittle = mark === 'fffe' || (bytes[0] !== 0 && bytes[1] === 0);
  if (!isBig && !isLittle) return;
  const encoding = isBig ? 'UTF-16BE' : 'UTF-16LE';
  throw new DemarcheError(
    'BAD_ARGUMENT',
    `"${file}" is in ${isBig ? 'UTF-16 (big-endian)' : 'UTF-16 (little-endian)'}, and has to be in UTF-8. ${howTo(encoding)}`,
  );
}

/** @param bytes from somewhere in the line with this number on */
function notUtf8(file: string, bytes: Buffer, firstLine: number): DemarcheError {
  const at = firstWrong(bytes);
  const start = bytes.lastIndexOf(0x0a, at - 1) + 1;
  const line = firstLine + lineFeeds(bytes.subarray(0, at));
  const column = bytes.toString('utf8', at === 0 ? 0 : start, at).length + 1;
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const around = bytes.subarray(start, at + LOOKED_AT);
  // In Latin scripts letters with accents hardly stand side by side: read as Windows-1251 they make no words.
  const isCyrillic = /\p{Script=Cyrillic}{3}/u.test(new TextDecoder('windows-1251').decode(around));
  const encoding = isCyrillic ? '1251' : '1252';
  return new DemarcheError(
    'BAD_ARGUMENT',
    `"${file}" is not UTF-8: the byte ${hex} on line ${line}, column ${column}, belongs to no character. It is probably in Windows-${encoding}. ${howTo(`CP${encoding}`)}`,
  );
}

function firstWrong(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  // The longest beginning that can be decoded, as far as its last character may go on.
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    if (decodes(decoder, bytes.subarray(0, middle), true)) good = middle;
    else bad = middle - 1;
  }
  // A character that does not go on as it began is wrong from its first byte.
  while (good > 0 && !decodes(new TextDecoder('utf-8', { fatal: true }), bytes.subarray(0, good), false))
    good -= 1;
  return good;
}

function howTo(encoding: string): string {
  return `Convert it: iconv -f ${encoding} -t UTF-8 FILE > NEW, or save it as UTF-8 ("CSV UTF-8" in a spreadsheet).`;
}
