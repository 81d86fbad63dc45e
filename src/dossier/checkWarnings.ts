import { warningsOf } from '../rules/inOrder.ts';
import { nothingStored } from '../rules/Stored.ts';
import { writingOf } from '../rules/Writing.ts';
import { commandsOf } from './commandsOf.ts';
import type { LocatedFault } from './FileLocation.ts';
import { locateFault } from './locateFault.ts';
import type { Dossier } from './readDossier.ts';

/**
 * What may be wrong with dossiers, looked at together and without a store. Of one that has faults of its form nothing
 * is said: what could not be read may be what another entry seems to lack.
 */
export function checkWarnings(dossiers: readonly Dossier[]): readonly LocatedFault[] {
  const { commands, locate } = commandsOf(dossiers);
  return warningsOf(writingOf(commands, nothingStored))
    .filter(({ at: [i] }) => dossiers[Number(i)]?.faults.length === 0)
    .map((warning) => locateFault(warning, locate));
}
