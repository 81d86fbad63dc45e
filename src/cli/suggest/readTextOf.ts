import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readTextFile } from '../../dossier/TextFile.ts';
import { DemarcheError } from '../../errors.ts';
import { cannotRead } from '../../exchange/cannotRead.ts';
import { detectLanguage } from '../../extraction/detectLanguage.ts';
import { ExtractionFault } from '../../extraction/ExtractionFault.ts';
import { extractFile } from '../../extraction/extractFile.ts';
import { remarkSentences, sentenceWith } from '../../extraction/sentences.ts';

/** The text of a file, and what the file tells of it. */
export interface TextOfFile {
  readonly text: string;
  /** A tag of BCP 47, as the file says or as its words look; null where neither tells. */
  readonly language: string | null;
  readonly headings: readonly string[];
  /** What a person should know of how the text was got out of the file. */
  readonly remarks: readonly string[];
}

/**
 * The text of a file: of plain text byte for byte, so that the dossier is of that very text; of other files what can be got
 * out of them.
 *
 * Throws BAD_ARGUMENT where there is no such file, or no text in it.
 *
 * @param most bytes of a file that a text is got out of
 */
export async function readTextOf(file: string, most: number): Promise<TextOfFile> {
  const there = await stat(file).catch(() => null);
  if (there === null) throw bad(`There is no file ${JSON.stringify(file)}.`);
  if (there.isDirectory())
    throw bad(`${JSON.stringify(file)} is a folder. Name the text in it: ${join(file, 'article.txt')}.`);
  if (!there.isFile())
    throw bad(`${JSON.stringify(file)} is a pipe, a socket or a device. Save the text into a file first.`);
  if (['.txt', '.text', ''].includes(extname(file).toLowerCase())) return readPlain(file);
  if (there.size > most)
    throw bad(
      `${JSON.stringify(file)} has ${there.size} bytes, and at most ${most} are read. Divide it, or set LIMIT_FILE.`,
    );
  try {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw cannotRead(file, error);
    });
    const given = { bytes, name: basename(file), mediaType: null, encoding: null, whole: false };
    const { text, language, headings, remarks } = await extractFile(given);
    const told = remarks.map(({ code, values }) => sentenceWith(remarkSentences[code], values));
    return { text, language, headings, remarks: told };
  } catch (error) {
    if (error instanceof ExtractionFault) throw bad(`${file}: ${error.message}`, error);
    throw error;
  }
}

async function readPlain(file: string): Promise<TextOfFile> {
  const read = await readTextFile(file, 'the text');
  if ('rule' in read) throw bad(read.message.startsWith(file) ? read.message : `${file}: ${read.message}`);
  if (read.text.trim() === '') throw bad(`${JSON.stringify(file)} has no words.`);
  return { text: read.text, language: detectLanguage(read.text, null), headings: [], remarks: [] };
}

function bad(message: string, cause?: unknown): DemarcheError {
  return new DemarcheError('BAD_ARGUMENT', message, { cause });
}
