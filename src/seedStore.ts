import { DemarcheError } from './errors.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import type { RecordReport } from './record.ts';
import type { Store } from './stores/Store.ts';

/**
 * Loads the dossiers of a folder into a new store, all or nothing; leaves alone one that holds a document, or held one once:
 * what was erased does not come back.
 *
 * @param onStep told what is begun that takes its time
 * Throws REFUSED with every fault and its place, a line each, where a dossier has any.
 */
export async function seedStore(
  store: Store,
  folder: string,
  onStep: (step: string) => void = () => undefined,
): Promise<RecordReport | null> {
  if ((await store.read(anything, [1, 1])) !== '{"documents":{"nodes":[]},"changes":{"nodes":[]}}')
    return null;
  onStep(`The store is empty: loading the dossiers in ${folder}`);
  // Only a first start reads dossiers; the others need not load what reads them.
  const { loadDossiers } = await import('./loadDossiers.ts');
  const { formatFaults } = await import('./dossier/formatFaults.ts');
  const loaded = await loadDossiers(store, [folder]);
  if (loaded.written) return loaded.report;
  const message = `The store is empty, and the dossiers that it should be filled with have faults. Mend them, or take them out of ${folder}:\n${formatFaults(loaded.faults)}`;
  throw new DemarcheError('REFUSED', message, { faults: loaded.faults });
}

const anything: ReadPlan = { roots: [anyOf('documents', 'Document', 0), anyOf('changes', 'Change', 1)] };

/** @param first the place of the number of rows among the values */
function anyOf(key: string, type: string, first: number): ReadPlan['roots'][number] {
  return {
    kind: 'page',
    key,
    listOf: type,
    source: { kind: 'all' },
    conditions: [],
    shapes: [{ type, selections: [] }],
    first,
    after: null,
    rows: true,
    parts: [{ kind: 'nodes', key: 'nodes', view: [[0, 0]] }],
  };
}
