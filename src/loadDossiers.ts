import { readDossiers } from './dossier/readDossiers.ts';
import type { RecordOptions } from './record.ts';
import { type Loaded, recordDossiers } from './recordDossiers.ts';
import type { Store } from './stores/Store.ts';

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
  options: Pick<RecordOptions, 'onProgress'> = {},
): Promise<Loaded> {
  const { dossiers, faults } = await readDossiers(folders);
  return faults.length > 0 ? { written: false, faults } : recordDossiers(store, dossiers, options);
}
