import { ExtractionFault } from './ExtractionFault.ts';

export interface Decoded {
  readonly text: string;
  /** What it was read as where nothing in the file says so, or null. */
  readonly guessed: string | null;
}

/** Bytes of a file at which its page may say its encoding. */
const HEAD = 2048;

/** Above this share of control characters a file is no text. */
const MOST_CONTROLS = 0.01;

/**
 * The text of bytes, without its byte order mark, each line ended by `\n`. By what a person says, a byte order mark,
 * what the file says of itself; where these say nothing, as UTF-8 if it is that, else as what its letters look most like.
 *
 * @param said the encoding that a person chose, or null
 * @param declared the encoding that the file, or who sent it, says, or null
 * Throws an ExtractionFault where it is no text, or not in the encoding that was chosen.
 */
export function decodeText(bytes: Uint8Array, said: string | null, declared: string | null): Decoded {
  const marked = markedEncoding(bytes);
  if (said !== null) return { text: read(bytes, said), guessed: null };
  if (marked !== null) return { text: read(bytes, marked), guessed: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: read(bytes, wide), guessed: wide };
  if (bytes.includes(0)) throw new ExtractionFault('NOT_TEXT');
  const utf8 = tryRead(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, guessed: null };
  const stated = declared === null || /^utf-?8$/i.test(declared) ? null : tryRead(bytes, declared);
  if (stated !== null) return { text: stated, guessed: null };
  const guessed = narrowEncoding(bytes);
  return { text: read(bytes, guessed), guessed };
}

/** The encoding that a page says in its head, or null. */
export function statedEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of spaces, digits and line ends is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const seen = bytes.subarray(0, 4096 & ~1);
  const zeros = [0, 0];
  for (const [i, byte] of seen.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = seen.length / 2;
  // Letters of other scripts have none: their spaces and full stops alone are at least a twentieth.
  const isEnough = (some: number, others: number) => some > half / 20 && others === 0;
  if (isEnough(odd, even) && tryRead(bytes, 'utf-16le') !== null) return 'utf-16le';
  if (isEnough(even, odd) && tryRead(bytes, 'utf-16be') !== null) return 'utf-16be';
  return null;
}

/** Of the encodings with a byte for each letter, the one in which the letters look most like words. */
function narrowEncoding(bytes: Uint8Array): string {
  const seen = bytes.subarray(0, 65_536);
  const high = seen.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const low = seen.reduce((count, byte) => count + (/[a-z]/i.test(String.fromCharCode(byte)) ? 1 : 0), 0);
  // A text in Cyrillic has more letters beyond ASCII than in it; one in Latin letters has few.
  if (high <= low) return 'windows-1252';
  const scored = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5'].map((encoding) => ({
    encoding,
    score: wordLikeness(new TextDecoder(encoding).decode(seen)),
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** How much of it is in words as they are written: small Cyrillic letters behind a letter, capitals at a beginning. */
function wordLikeness(text: string): number {
  const good = text.match(/(?<=\p{Script=Cyrillic})\p{Ll}|(?<![\p{L}])\p{Lu}(?=\p{Ll})/gu)?.length ?? 0;
  const bad = text.match(/(?<=\p{Ll})\p{Lu}|[^\p{L}\p{P}\p{N}\s]/gu)?.length ?? 0;
  return good - 3 * bad;
}

function read(bytes: Uint8Array, encoding: string): string {
  const decoder = decoderFor(encoding, true);
  if (decoder === null) throw new ExtractionFault('UNKNOWN_ENCODING', { encoding });
  try {
    return plainLines(decoder.decode(bytes));
  } catch (error) {
    if (error instanceof ExtractionFault) throw error;
    throw new ExtractionFault('WRONG_ENCODING', { encoding });
  }
}

function tryRead(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = decoderFor(encoding, true)?.decode(bytes) ?? null;
    return text === null ? null : plainLines(text);
  } catch (error) {
    if (error instanceof ExtractionFault) throw error;
    return null;
  }
}

function decoderFor(encoding: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch {
    return null;
  }
}

function plainLines(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFE\uFFFF]/g)?.length ?? 0;
  if (text.includes('\0') || controls > MOST_CONTROLS * text.length) throw new ExtractionFault('NOT_TEXT');
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
}
