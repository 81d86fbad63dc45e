import { crc32, inflateRawSync } from 'node:zlib';
import { ExtractionFault } from './ExtractionFault.ts';
import { type PackedFile, packZip } from './packZip.ts';

/** Bytes that all files in an archive may have together, unpacked: a document of pictures has some ten million. */
const MOST_UNPACKED = 200_000_000;
/** Files that it may have. */
const MOST_FILES = 10_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

export interface Archive {
  /** The bytes of a file by its path, or null where it has none. */
  readonly file: (path: string) => Buffer | null;
  /** An archive of the same files, packed anew: whoever reads that reads what was looked at, and nothing else. */
  readonly bytes: Buffer;
}

/**
 * Opens a zip archive and unpacks each file once, so that it is known how large they are before anybody else reads them:
 * what an archive says of that may be wrong, and it may have a second directory (zip64) for other readers.
 *
 * Throws an ExtractionFault where it is no archive, or has more than a document can have.
 */
export function openZip(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesIn(buffer);
  if (entries === null) throw new ExtractionFault('BROKEN_DOCX', { why: 'it ends too early' });
  if (entries.length > MOST_FILES) throw new ExtractionFault('TOO_MUCH_INSIDE', { limit: MOST_UNPACKED });
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  if (packed > buffer.length)
    throw new ExtractionFault('BROKEN_DOCX', { why: 'its parts lie over each other' });
  let left = MOST_UNPACKED;
  const files = new Map<string, PackedFile>();
  for (const entry of entries) {
    const unpacked = unpack(entry, left);
    left -= unpacked.length;
    if (!files.has(entry.name))
      files.set(entry.name, { ...entry, size: unpacked.length, crc: crc32(unpacked) });
  }
  return {
    file: (path) => {
      const found = files.get(path);
      return found === undefined ? null : unpack(found, MOST_UNPACKED);
    },
    bytes: packZip([...files.values()]),
  };
}

type Entry = Pick<PackedFile, 'name' | 'method' | 'packed'>;

function unpack({ name, method, packed }: Entry, most: number): Buffer {
  if (method === 0 && packed.length <= most) return packed;
  if (method !== 8 && method !== 0)
    throw new ExtractionFault('BROKEN_DOCX', { why: `"${name}" is packed in a way that is not known` });
  try {
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (!isLarge) throw new ExtractionFault('BROKEN_DOCX', { why: `"${name}" cannot be unpacked` });
  }
  throw new ExtractionFault('TOO_MUCH_INSIDE', { limit: MOST_UNPACKED });
}

/** The directory at the end of an archive, or null where it is not whole. */
function entriesIn(buffer: Buffer): readonly Entry[] | null {
  const from = Math.max(0, buffer.length - 65_557);
  let end = buffer.length - 22;
  while (end >= from && buffer.readUInt32LE(end) !== END) end -= 1;
  if (end < from || end < 0) return null;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff)
    throw new ExtractionFault('BROKEN_DOCX', { why: 'it is packed as files beyond 4 GB are (zip64)' });
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = buffer.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    const local = buffer.readUInt32LE(at + 42);
    if (next > buffer.length || local + 30 > buffer.length || buffer.readUInt32LE(local) !== LOCAL)
      return null;
    const data = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const behind = data + buffer.readUInt32LE(at + 20);
    if (behind > buffer.length) return null;
    const packed = buffer.subarray(data, behind);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, method: buffer.readUInt16LE(at + 10), packed });
    at = next;
  }
  return entries;
}
