import type { FileLocation, LocatedFault } from './dossier/FileLocation.ts';
import { locateFault } from './dossier/locateFault.ts';
import { readDossiers } from './dossier/readDossiers.ts';
import { DemarcheError, type Path } from './errors.ts';
import { type RecordOptions, type RecordReport, record } from './record.ts';
import type { Store } from './stores/Store.ts';

/** What loading dossiers came to: written whole, or nothing, with every fault and its place. */
export type Loaded =
  | { readonly written: true; readonly dossiers: number; readonly report: RecordReport }
  | { readonly written: false; readonly faults: readonly LocatedFault[] };

/**
 * Loads dossiers as they now are, all together in one transaction or not at all. One that is loaded already and
 * has not changed changes nothing; from an edited one, what left it is retracted and what came is recorded.
 *
 * @param folders dossiers, or folders that hold dossiers
 * Throws the store's own errors.
 */
export async function loadDossiers(
  store: Store,
  folders: readonly string[],
  { onProgress }: Pick<RecordOptions, 'onProgress'> = {},
): Promise<Loaded> {
  const { dossiers, faults } = await readDossiers(folders);
  if (faults.length > 0) return { written: false, faults };
  // A path begins with the dossier that it leads into.
  const commands = dossiers.flatMap((dossier, i) =>
    dossier.commands.map((command) => ({ ...command, at: [i, ...command.at] })),
  );
  const start: FileLocation = { file: folders[0] ?? '', line: 1, column: 1 };
  const locate = ([i, ...path]: Path) => dossiers[Number(i)]?.locate(path) ?? start;
  try {
    return {
      written: true,
      dossiers: dossiers.length,
      report: await record(store, commands, { onProgress }),
    };
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.code !== 'REFUSED') throw error;
    return { written: false, faults: error.faults.map((fault) => locateFault(fault, locate)) };
  }
}
