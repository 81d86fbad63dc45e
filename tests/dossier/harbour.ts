import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossiers } from '../../src/dossier/checkDossiers.ts';
import { formatFaults } from '../../src/dossier/formatFaults.ts';
import { readDossiers } from '../../src/dossier/readDossiers.ts';

/** The short dossier that tests break in one way each. */
export const HARBOUR = 'tests/dossier/fixtures/harbour-talks';

/** Words to replace, each of which must stand in the file. */
export type Edits = readonly (readonly [from: string, to: string])[];

/** Reads a copy of the dossier with other words in it; where the text is edited, its hash follows. */
export async function readEdited(edits: Edits, textEdits: Edits = []): Promise<Dossiers> {
  const folder = await mkdtemp(join(tmpdir(), 'harbour-'));
  try {
    await cp(HARBOUR, folder, { recursive: true });
    const text = edited(await readFile(join(HARBOUR, 'article.txt'), 'utf-8'), textEdits);
    const yaml = edited(await readFile(join(HARBOUR, 'dossier.yaml'), 'utf-8'), edits);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await writeFile(join(folder, 'article.txt'), text);
    const hashed = textEdits.length === 0 ? yaml : yaml.replace(/sha256: \w+/, `sha256: ${sha256}`);
    await writeFile(join(folder, 'dossier.yaml'), hashed);
    return await readDossiers([folder]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What checking an edited copy reports, a line each, without the folder. */
export async function faultsOfEdited(edits: Edits, textEdits: Edits = []): Promise<readonly string[]> {
  const { dossiers, faults } = await readEdited(edits, textEdits);
  return linesOf(faults, dossiers[0]?.folder ?? '');
}

/** Faults as they are printed, without the folder. */
export function linesOf(faults: Dossiers['faults'], folder: string): readonly string[] {
  return formatFaults(faults)
    .replaceAll(`${folder}/`, '')
    .split('\n')
    .filter((line) => line !== '');
}

function edited(file: string, edits: Edits): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Nothing to edit: "${from}"`);
    return text.replace(from, () => to);
  }, file);
}
