import { DemarcheError } from './errors.ts';
import type { ReadPlan } from './plan/ReadPlan.ts';
import { type RecordReport, record } from './record.ts';
import type { Store } from './stores/Store.ts';

/**
 * Loads the dossiers of a folder into a store that holds no document, all or nothing; leaves any other alone.
 *
 * Throws REFUSED with every fault where a dossier has any.
 */
export async function seedStore(store: Store, folder: string): Promise<RecordReport | null> {
  const [page] = await store.read(anyDocument, [1]);
  const rows = Array.isArray(page) ? page[0] : null;
  if (!Array.isArray(rows)) throw new Error('A store answered a page without rows.');
  if (rows.length > 0) return null;
  // Only a first start reads dossiers; the others need not load what reads them.
  const { readDossiers } = await import('./dossier/readDossiers.ts');
  const { dossiers, faults } = await readDossiers([folder]);
  if (faults.length > 0)
    throw new DemarcheError(
      'REFUSED',
      `The dossiers in "${folder}" have faults; see all of them with: npm run demarche -- check ${folder}`,
      { faults },
    );
  return record(
    store,
    dossiers.flatMap(({ commands }) => commands),
  );
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
      hasNextPage: false,
      totalCount: false,
      parts: [],
    },
  ],
};
