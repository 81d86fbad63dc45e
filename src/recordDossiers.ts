import { commandsOf } from './dossier/commandsOf.ts';
import type { LocatedFault } from './dossier/FileLocation.ts';
import { locateFault } from './dossier/locateFault.ts';
import type { Dossier } from './dossier/readDossier.ts';
import { DemarcheError } from './errors.ts';
import { type RecordOptions, type RecordReport, record } from './record.ts';
import type { Store } from './stores/Store.ts';

/** What loading dossiers came to: written whole, or nothing, with every fault and its place. */
export type Loaded =
  | {
      readonly written: true;
      readonly dossiers: number;
      readonly report: RecordReport;
      /** What may be wrong with what was written. */
      readonly warnings: readonly LocatedFault[];
    }
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
  const { commands, locate } = commandsOf(dossiers);
  try {
    const report = await record(store, commands, { onProgress });
    const warnings = report.warnings.map((warning) => locateFault(warning, locate));
    return { written: true, dossiers: dossiers.length, report, warnings };
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.code !== 'REFUSED') throw error;
    return { written: false, faults: error.faults.map((fault) => locateFault(fault, locate)) };
  }
}
