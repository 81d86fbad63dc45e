import { DemarcheError } from './errors.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import type { RecordReport } from './record.ts';
import type { Store } from './stores/Store.ts';

/**
 * Loads the dossiers of a folder into a store that holds no document, all or nothing; leaves any other alone.
 *
 * @param onStep told what is begun that takes its time
 * Throws REFUSED with every fault and its place, a line each, where a dossier has any.
 */
export async function seedStore(
  store: Store,
  folder: string,
  onStep: (step: string) => void = () => undefined,
): Promise<RecordReport | null> {
  if ((await store.read(anyDocument, [1])) !== '{"documents":{"nodes":[]}}') return null;
  onStep(`The store is empty: loading the dossiers in ${folder}`);
  // Only a first start reads dossiers; the others need not load what reads them.
  const { loadDossiers } = await import('./loadDossiers.ts');
  const { formatFaults } = await import('./dossier/formatFaults.ts');
  const loaded = await loadDossiers(store, [folder]);
  if (loaded.written) return loaded.report;
  const message = `The store is empty, and the dossiers that it should be filled with have faults. Mend them, or take them out of ${folder}:\n${formatFaults(loaded.faults)}`;
  throw new DemarcheError('REFUSED', message, { faults: loaded.faults });
}

const anyDocument: ReadPlan = {
  roots: [
    {
      kind: 'page',
      key: 'documents',
      listOf: 'Document',
      source: { kind: 'all' },
      conditions: [],
      shapes: [{ type: 'Document', selections: [] }],
      first: 0,
      after: null,
      rows: true,
      parts: [{ kind: 'nodes', key: 'nodes', view: [[0, 0]] }],
    },
  ],
};
