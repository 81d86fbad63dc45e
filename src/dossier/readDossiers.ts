import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDossiers, type Dossiers } from './checkDossiers.ts';
import type { LocatedFault } from './FileLocation.ts';
import { type Dossier, readDossier } from './readDossier.ts';

/** Reads dossiers and checks them by every rule, beside each other. A folder is a dossier or holds dossiers. */
export async function readDossiers(folders: readonly string[]): Promise<Dossiers> {
  const found = await Promise.all(folders.map(dossiersIn));
  const dossiers: Dossier[] = [];
  const seen = new Set<string>();
  for (const folder of found.flatMap(({ inside }) => inside)) {
    const real = await realpath(folder);
    if (seen.has(real)) continue;
    seen.add(real);
    dossiers.push(await readDossier(folder));
  }
  const checked = checkDossiers(dossiers);
  return { ...checked, faults: [...found.flatMap(({ faults }) => faults), ...checked.faults] };
}

async function dossiersIn(
  folder: string,
): Promise<{ readonly inside: readonly string[]; readonly faults: readonly LocatedFault[] }> {
  const names = await namesIn(folder);
  if (names === null) return { inside: [], faults: [noDossier(folder, 'is no folder that can be read')] };
  if (isDossier(names)) return { inside: [folder], faults: [] };
  const inside: string[] = [];
  for (const name of [...names].sort()) {
    const below = await namesIn(join(folder, name));
    if (below && isDossier(below)) inside.push(join(folder, name));
  }
  return { inside, faults: inside.length === 0 ? [noDossier(folder, 'holds no dossier')] : [] };
}

async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch {
    return null;
  }
}

function isDossier(names: readonly string[]): boolean {
  return names.includes('dossier.yaml') || names.includes('article.txt');
}

function noDossier(folder: string, why: string): LocatedFault {
  const message = `"${folder}" ${why}. Name a folder with article.txt and dossier.yaml, or one that holds such folders.`;
  return { rule: 'filesAreThere', message, at: [], file: folder, line: 1, column: 1 };
}
