import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRules } from './checkRules.ts';
import { checkWarnings } from './checkWarnings.ts';
import type { LocatedFault } from './FileLocation.ts';
import { type Dossier, readDossier } from './readDossier.ts';

export interface Dossiers {
  readonly dossiers: readonly Dossier[];
  /** Everything that is wrong with any of them; nothing is recorded while there is any. */
  readonly faults: readonly LocatedFault[];
  /** What may be wrong, and is recorded as it is. */
  readonly warnings: readonly LocatedFault[];
}

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
  return {
    dossiers,
    faults: [
      ...found.flatMap(({ faults }) => faults),
      ...dossiers.flatMap(({ faults }) => faults),
      ...codedTwice(dossiers),
      ...dossiers.flatMap((dossier) =>
        checkRules(
          dossier,
          dossiers.filter((other) => keyOf(other) !== keyOf(dossier)),
        ),
      ),
    ],
    warnings: checkWarnings(dossiers),
  };
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

/** A coder reads a text once; another one may read it too. */
function codedTwice(dossiers: readonly Dossier[]): readonly LocatedFault[] {
  const first = new Map<string, Dossier>();
  return dossiers.flatMap((dossier): readonly LocatedFault[] => {
    const { slug, coder } = dossier;
    if (slug === null) return [];
    const known = first.get(keyOf(dossier));
    first.set(keyOf(dossier), known ?? dossier);
    if (!known) return [];
    const message = `The document "${slug}" is already that of ${known.locate(['document']).file}, by the same coder "${coder}". Give each document a slug of its own, and who else codes the same one another \`coder\`.`;
    const at = ['document', 'slug'];
    return [{ rule: 'documentSlugIsUnique', message, at, ...dossier.locate(at) }];
  });
}

/** What one coder read in one document. */
function keyOf({ slug, coder }: Dossier): string {
  return `${slug} ${coder}`;
}
