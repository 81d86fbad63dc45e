import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemarcheError } from '../../errors.ts';
import type { SuggestableText } from '../../suggest/Suggester.ts';
import type { SuggestOptions } from './SuggestOptions.ts';

/** Nothing is written over without being told to; the same text may be there already. */
export async function refuseToReplace(
  folder: string,
  text: SuggestableText,
  { replace = false }: SuggestOptions,
): Promise<void> {
  if (replace) return;
  const dossier = join(folder, 'dossier.yaml');
  const article = join(folder, 'article.txt');
  const other = await readFile(article, 'utf8').catch(() => null);
  const taken =
    (await stat(dossier).catch(() => null)) !== null
      ? dossier
      : other !== null && other !== text.points.text
        ? article
        : null;
  if (taken !== null)
    throw new DemarcheError(
      'BAD_ARGUMENT',
      `${JSON.stringify(taken)} is there already. Name another folder, or say --replace to write over it.`,
    );
}

/** Writes a dossier and the text it is of. Throws BAD_ARGUMENT where that cannot be. */
export async function writeDossier(
  folder: string,
  { points }: SuggestableText,
  dossier: string,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'article.txt'), points.text);
    await writeFile(join(folder, 'dossier.yaml'), dossier);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const isFile = 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR');
    const why = isFile ? 'it is a file, or something above it is. Name another folder.' : error.message;
    throw new DemarcheError('BAD_ARGUMENT', `Cannot write into ${JSON.stringify(folder)}: ${why}`, {
      cause: error,
    });
  }
}
