import type { FileLocation, LocatedFault } from './dossier/FileLocation.ts';
import { locateFault } from './dossier/locateFault.ts';
import type { Dossier } from './dossier/readDossier.ts';
import { DemarcheError, type Path } from './errors.ts';
import { type RecordOptions, type RecordReport, record } from './record.ts';
import type { Store } from './stores/Store.ts';

/** What loading dossiers came to: written whole, or nothing, with every fault and its place. */
export type Loaded =
  | { readonly written: true; readonly dossiers: number; readonly report: RecordReport }
  | { readonly written: false; readonly faults: readonly LocatedFault[] };

/**
 * Records dossiers in which `readDossiers` found no fault, all together in one transaction or not at all.
 *
 * Throws the store's own errors.
 */
export async function recordDossiers(
  store: Store,
  dossiers: readonly Dossier[],
  { onProgress }: Pick<RecordOptions, 'onProgress'> = {},
): Promise<Loaded> {
  // A path begins with the dossier that it leads into.
  const commands = dossiers.flatMap((dossier, i) =>
    dossier.commands.map((command) => ({ ...command, at: [i, ...command.at] })),
  );
  const start: FileLocation = { file: dossiers[0]?.folder ?? '', line: 1, column: 1 };
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
