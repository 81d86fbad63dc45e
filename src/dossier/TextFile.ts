import { readFile, stat } from 'node:fs/promises';
import { LineCounter } from 'yaml';
import type { FileLocation, LocatedFault } from './FileLocation.ts';

/** A file of text, and where its characters stand. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  /** Of a UTF-16 index of the text. */
  locationAt(index: number): FileLocation;
}

/** A text that somebody gave, as a file of this name. */
export function textFile(file: string, text: string): TextFile {
  return { file, text, locationAt: locationsIn(file, text) };
}

/** Bytes of the largest file that is read: some 700,000 words. */
const MOST_BYTES = 4_000_000;

/** Reads a file as UTF-8, byte for byte: a byte order mark stays. Where it cannot, the fault says why. */
export async function readTextFile(file: string, what: string): Promise<TextFile | LocatedFault> {
  const fault = (rule: string, message: string) => ({ rule, message, at: [], file, line: 1, column: 1 });
  const bytes = await readRegularFile(file).catch((error: unknown) => error);
  if (typeof bytes === 'number') {
    const message = `${file} has ${bytes} bytes, and at most ${MOST_BYTES} are read. Divide the text, and give each part a dossier of its own.`;
    return fault('fileIsNotTooLarge', message);
  }
  if (!Buffer.isBuffer(bytes)) {
    const message = `${file} ${whyNotRead(bytes)}. A dossier is a folder with article.txt and dossier.yaml; this one is ${what}.`;
    return fault('filesAreThere', message);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const read = textFile(file, text);
  const again = Buffer.from(text, 'utf-8');
  if (again.equals(bytes)) return read;
  const at = bytes.findIndex((byte, i) => byte !== again[i]);
  const hex = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    rule: 'textIsUtf8',
    message: `This is not UTF-8: the byte ${hex} (number ${at}, counted from 0) belongs to no character. Save the file as UTF-8.`,
    at: [],
    ...read.locationAt(again.subarray(0, at).toString('utf-8').length),
  };
}

/** Its bytes, how many they are where they are too many, or null where it is something else that never ends or waits. */
async function readRegularFile(file: string): Promise<Buffer | number | null> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) return null;
  return found.size > MOST_BYTES ? found.size : readFile(file);
}

function whyNotRead(error: unknown): string {
  if (error === null) return 'is no file but a pipe, a socket or a device';
  return isMissing(error) ? 'is not there' : `cannot be read (${codeOf(error)})`;
}

function locationsIn(file: string, text: string): (index: number) => FileLocation {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (index) => {
    const { line, col } = lines.linePos(index);
    return { file, line, column: col };
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}
